import type { Study } from './shape.js';

/** Studies of screening tools whose figures could be read. The items of these tools were not read in full and are not here. @public */
export const studies: readonly Study[] = [
  { id: 'mahtst-germany-2024', tool: 'modified AHTST', people: 176, positive: 13, sensitivity: 0.769, specificity: 0.84, cutOff: 'six', setting: 'refugees in a reception centre, Germany', url: 'https://bmcpublichealth.biomedcentral.com/articles/10.1186/s12889-024-18997-7', mark: 'single-source' },
  { id: 'raft-2021', tool: 'RAFT', people: undefined, positive: 12, prevalence: 0.014, sensitivity: 1, specificity: 0.61, cutOff: undefined, setting: 'adult emergency patients, external validation, United States', url: 'https://tinyeye.com/blog/empowering-practitioners-harnessing-the-raft-tool-to-combat-human-trafficking-in-healthcare.php', mark: 'secondary' },
  { id: 'qyit-2019', tool: 'QYIT', people: 340, positive: 30, sensitivity: 0.867, specificity: 0.765, cutOff: 'one', setting: 'homeless young adults of 18 to 22 (340 assessments of 307 people)', url: 'https://econpapers.repec.org/article/eeecysrev/v_3a98_3ay_3a2019_3ai_3ac_3ap_3a72-79.htm', mark: 'single-source' },
  { id: 'greenbaum-sites', tool: 'Greenbaum, six items', people: 810, prevalence: 0.111, sensitivity: 0.8444, sensitivityInterval: [0.7528, 0.9123], specificity: 0.575, specificityInterval: [0.538, 0.6111], cutOff: undefined, setting: 'ages 11 to 17, 16 sites, United States', url: 'https://fcd.mcw.edu/?func=showPublication&id=851475&module=search', mark: 'single-source' },
  { id: 'greenbaum-tablet', tool: 'Greenbaum, six items, on a tablet', people: 212, positive: 26, sensitivity: 0.846, sensitivityInterval: [0.708, 0.985], specificity: 0.532, specificityInterval: [0.461, 0.604], cutOff: undefined, setting: 'ages 12 to 17, self-completed, United States', url: 'https://publications.aap.org/pediatrics/article/147/3/e2020013235/77075/', mark: 'single-source' },
];
