import type { Option } from '../../run/verb.js';

/** For what lies on a disk that several machines share: jobs, keys, ledgers. */
export const takeOverOption: Option = {
  type: 'boolean',
  help: {
    ar: 'تولّي ما كان أمر على جهاز آخر يمسك به وقد انتهى ذلك الأمر يقينًا',
    en: 'take over what a command on another machine held, where that command has surely ended',
    fr: 'reprendre ce que tenait une commande sur une autre machine, si elle est terminée avec certitude',
  },
};
