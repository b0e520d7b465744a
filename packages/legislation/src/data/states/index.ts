import { ae } from './ae.js';
import { bh } from './bh.js';
import { dj } from './dj.js';
import { dz } from './dz.js';
import { eg } from './eg.js';
import { iq } from './iq.js';
import { jo } from './jo.js';
import { km } from './km.js';
import { kw } from './kw.js';
import { lb } from './lb.js';
import { ly } from './ly.js';
import { ma } from './ma.js';
import { mr } from './mr.js';
import { om } from './om.js';
import { ps } from './ps.js';
import { qa } from './qa.js';
import { sa } from './sa.js';
import { sd } from './sd.js';
import { so } from './so.js';
import { sy } from './sy.js';
import { tn } from './tn.js';
import { ye } from './ye.js';
import type { StateRecord } from '../../model/index.js';

/** The 22 member states of the League of Arab States, in the order of its list in core. */
export const stateRows: readonly StateRecord[] = [
  dz,
  bh,
  km,
  dj,
  eg,
  iq,
  jo,
  kw,
  lb,
  ly,
  mr,
  ma,
  om,
  ps,
  qa,
  sa,
  so,
  sd,
  sy,
  tn,
  ae,
  ye,
];
