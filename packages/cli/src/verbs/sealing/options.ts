import type { RevocationPolicy } from '@ctip/exchange';

import type { Context, Option } from '../../run/verb.js';

/** For the days when the list of a trust anchor does not come. */
export const outdatedOption: Option = {
  type: 'string',
  value: 'refuse|warn',
  allowed: ['refuse', 'warn'],
  help: {
    ar: 'ماذا يُفعل حين لا تكون قائمة المفاتيح المُلغاة سارية؛ refuse (رفض) ما لم يُذكر',
    en: 'what to do where the list of revoked keys is not current; refuse unless told',
    fr: 'que faire lorsque la liste des clés révoquées n’est plus en vigueur ; refuse (refuser) sauf indication',
  },
};

/** What was said of it. */
export const outdatedOf = ({ option }: Pick<Context, 'option'>): { readonly revocations: RevocationPolicy } => ({ revocations: option('outdated') === 'warn' ? 'warn' : 'refuse' });
