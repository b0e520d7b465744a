import { badgeStandard } from '../standards/badges/standard.js';
import { jcardStandard } from '../standards/contact/jcardStandard.js';
import { calendarStandard } from '../standards/contact/standard.js';
import { ctdcStandard } from '../standards/ctdc/standard.js';
import { fhirStandard } from '../standards/fhir/standard.js';
import { glotipStandard } from '../standards/glotip/standard.js';
import { htcdsStandard } from '../standards/htcds/standard.js';
import { hxlStandard } from '../standards/hxl/standard.js';
import { iatiStandard } from '../standards/iati/standard.js';
import type { Standard } from '../standards/mapping/index.js';
import { niemStandard } from '../standards/niem/standard.js';
import { primeroStandard } from '../standards/primero/standard.js';
import { sdmxCsvStandard, sdmxJsonStandard, sdmxStructureStandard } from '../standards/sdmx/standard.js';

/** The standards that are read or written beside ours, one entry each. @public */
export const standards: readonly Standard[] = [
  htcdsStandard,
  ctdcStandard,
  glotipStandard,
  sdmxJsonStandard,
  sdmxCsvStandard,
  sdmxStructureStandard,
  hxlStandard,
  iatiStandard,
  fhirStandard,
  niemStandard,
  primeroStandard,
  jcardStandard,
  calendarStandard,
  badgeStandard,
];
