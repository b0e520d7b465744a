/** What the options of a conversion are for, in the help: options that one standard alone needs. */
export const help = {
  reading: {
    ar: 'ما تعرفه عن رسالة SDMX كتبها غيرنا: ما تحصيه وما أبعادها، بصيغة JSON',
    en: 'what you know of an SDMX message that others wrote: what it counts and what its dimensions are, as JSON',
    fr: 'ce que vous savez d’un message SDMX écrit par d’autres : ce qu’il compte et ce que sont ses dimensions, en JSON',
  },
  identification: {
    ar: 'ما تقرّر في شأن الأشخاص إن لم يذكره الملف: presumed أو identified أو not-identified',
    en: 'what was decided of the persons, where the file does not say it: presumed, identified, not-identified',
    fr: 'ce qui a été décidé des personnes, si le fichier ne le dit pas : presumed, identified, not-identified',
  },
  pack: {
    ar: 'قوائم منظومة Primero: رموزنا ومعرّفات خياراتها، بصيغة JSON',
    en: 'lists of a Primero deployment: our codes and the ids of its options, as JSON',
    fr: 'listes d’un déploiement Primero : nos codes et les identifiants de ses options, en JSON',
  },
  shownUntil: {
    ar: 'آخر يوم تُعرض فيه جهة الاتصال في الدليل، إن لم تذكره البطاقة',
    en: 'last day on which a directory shows a contact, where its card does not say it',
    fr: 'dernier jour où un annuaire montre un contact, si sa carte ne le dit pas',
  },
  issuer: {
    ar: 'عنوان الجهة التي تصدر الشارات: https://… أو did:…',
    en: 'address of who issues badges: https://… or did:…',
    fr: 'adresse de qui délivre les badges : https://… ou did:…',
  },
  issuerName: {
    ar: 'اسم الجهة التي تصدر الشارات',
    en: 'name of who issues badges',
    fr: 'nom de qui délivre les badges',
  },
  recipients: {
    ar: 'لمن الشارات: سطر JSON لكل سجل، id وidentity وidentityType وsalt؛ يُكتب منها البصمة وحدها',
    en: 'whom badges are for: a line of JSON a record, id, identity, identityType, salt; only a hash is written',
    fr: 'à qui vont les badges : une ligne JSON par enregistrement, id, identity, identityType, salt ; seule une empreinte est écrite',
  },
  unit: {
    ar: 'ما يحصيه الجدول: victims أو offences أو suspects أو persons-prosecuted أو persons-convicted',
    en: 'what the table counts: victims, offences, suspects, persons-prosecuted, persons-convicted',
    fr: 'ce que compte le tableau : victims, offences, suspects, persons-prosecuted, persons-convicted',
  },
  by: {
    ar: 'أبعاد المكعّب مفصولة بفواصل، مثل country,year,sex',
    en: 'dimensions of the cube, with commas: country,year,sex',
    fr: 'dimensions du cube, séparées par des virgules : country,year,sex',
  },
} as const;
