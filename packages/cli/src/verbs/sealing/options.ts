import type { Option } from '../../run/verb.js';

/** For a folder of keys on a disk that several machines share. */
export const takeOverOption: Option = {
  type: 'boolean',
  help: {
    ar: 'تولّي مجلد مفاتيح كان آخر من استعمله على جهاز آخر وقد انتهى يقينًا',
    en: 'take a folder of keys whose last holder on another machine has surely ended',
    fr: 'reprendre un dossier de clés dont le dernier détenteur, sur une autre machine, est terminé avec certitude',
  },
};
