import type { Grouper } from '../search/group.js';
import type { EncodedTable } from '../table/encode.js';
import { averageClassObjective, discernibilityObjective } from './classes.js';
import { entropyObjective } from './entropy.js';
import { heightObjective, precisionObjective } from './levels.js';
import { lossObjective } from './loss.js';
import type { UtilityMeasure } from './measure.js';
import type { Objective } from './objective.js';

/** What the search minimises under a measure. */
export function objectiveOf(utility: UtilityMeasure, table: EncodedTable, grouper: Grouper): Objective {
  switch (utility.measure) {
    case 'loss':
      return lossObjective(table, utility);
    case 'precision':
      return precisionObjective(table);
    case 'height':
      return heightObjective();
    case 'discernibility':
      return discernibilityObjective(grouper, table.rows);
    case 'average-class-size':
      return averageClassObjective(grouper, table.rows);
    case 'non-uniform-entropy':
      return entropyObjective(table);
    default:
      throw new TypeError('a utility measure is one of utilityMeasures');
  }
}
