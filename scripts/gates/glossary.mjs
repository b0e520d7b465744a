/**
 * One term for one idea, in every package: variants that stood in for a term of the field, and the term to write. Where `key` is given, the
 * term is the one of the reference `screening/terms.json`, which names the treaty, law or body that it was read in; the others are ours.
 */

/**
 * @typedef {object} Rule
 * @property {'ar' | 'fr'} language
 * @property {string} write - the term
 * @property {string} [key] - of the reference
 * @property {RegExp} not - the variants
 * @property {readonly string[]} [except] - keys of texts that have a reason of their own, such as the official wording of another instrument
 */

/** @type {readonly Rule[]} */
export const glossary = [
  { language: 'ar', key: 'trafficking-in-persons', write: 'الاتجار بالأشخاص', not: /[إأ]تجار|المتاجرة|اتجار بالبشر|تجارة البشر/u, except: ['indicator.sdg-16.2.2'] },
  { language: 'ar', key: 'protocol-short', write: 'بروتوكول مكافحة الاتجار بالأشخاص', not: /بروتوكول (?:منع )?الاتجار/u },
  { language: 'ar', key: 'means-abuse-of-vulnerability', write: 'استغلال حالة استضعاف', not: /هشاشة|حالة ضعف|إساءة استغلال حالة/u, except: ['item.elements.means/abuse-of-fragility'] },
  { language: 'ar', key: 'exploitation-prostitution-of-others', write: 'استغلال دعارة الغير', not: /بغا[ءئ]/u, except: ['benchmark.cedaw.6'] },
  { language: 'ar', key: 'forced-labour-ilo', write: 'العمل الجبري', not: /(?:عمل|عمالة) ?(?:ال)?قسري/u },
  { language: 'ar', key: 'debt-bondage', write: 'إسار الدين', not: /(?:عبودية|استعباد|رق) (?:ال)?دين|ارتهان ب?(?:ال)?دين/u },
  { language: 'ar', key: 'domestic-servitude', write: 'العبودية المنزلية', not: /استعباد (?:ال)?منزلي|الاستعباد المنزلي/u },
  { language: 'ar', key: 'illegal-adoption', write: 'التبني غير المشروع', not: /تبنٍّ? غير قانوني|التبني غير القانوني/u },
  { language: 'ar', key: 'trafficker', write: 'المُتجِر', not: /(?<!\p{L})(?:ال)?متاجر(?!\p{L})|تجار البشر/u },
  { language: 'ar', key: 'referral', write: 'إحالة', not: /آلية (?:ال)?تحويل|تحويل الضحايا/u },
  { language: 'ar', key: 'reflection-recovery-period', write: 'مهلة للتفكير والتعافي', not: /(?:فترة|مدة) (?:ال)?(?:تفكير|تعاف)/u },
  { language: 'ar', key: 'non-punishment', write: 'عدم المعاقبة', not: /عدم (?:ال)?عقاب(?!\p{L})|عدم (?:ال)?معاقبة على كونهم/u },
  { language: 'ar', key: 'informed-consent', write: 'موافقة مستنيرة', not: /موافقة (?:ال)?(?:واعية|مطلعة|مبصرة|عن علم)/u },
  { language: 'ar', key: 'best-interests-of-child', write: 'مصلحة الطفل الفضلى', not: /المصالح الفضلى|المصلحة الفضلى للطفل|مصالح الطفل/u },
  { language: 'ar', key: 'unaccompanied-children', write: 'الأطفال غير المصحوبين', not: /غير (?:ال)?(?:مرافقين|المرافَقين)/u },
  { language: 'ar', key: 'reintegration', write: 'إعادة الإدماج', not: /إعادة (?:ال)?(?:دمج|اندماج)/u },
  { language: 'ar', write: 'المشتبه فيه', not: /مشتبه ب(?:ه|هم|ها)(?!\p{L})/u },
  { language: 'ar', write: 'نقطة الاتصال', not: /جه(?:ة|ات) (?:ال)?اتصال/u },
  { language: 'ar', write: 'خلية', not: /(?<!\p{L})(?:ال)?خان(?:ة|ات)(?!\p{L})/u },
  { language: 'ar', write: 'محرف', not: /نصف رمز|رموز تالفة|رمز خفي/u },
  { language: 'ar', write: 'المهاجرون غير النظاميين', not: /غير (?:ال)?شرعي|متسلل/u },
  { language: 'fr', key: 'trafficking-in-persons', write: 'traite des personnes', not: /trafic (?:d’êtres humains|de personnes|humain)|traite (?:des êtres humains|humaine)/iu, except: ['indicator.sdg-16.2.2'] },
  { language: 'fr', key: 'servitude', write: 'servitude', not: /mise en servitude/iu },
  { language: 'fr', key: 'referral', write: 'orientation', not: /référencement|mécanisme (?:national )?de (?:référence|renvoi)/iu },
  { language: 'fr', key: 'non-punishment', write: 'non-sanction', not: /non[- ]punition|non-pénalisation/iu },
  { language: 'fr', key: 'informed-consent', write: 'consentement éclairé', not: /consentement informé/iu },
  { language: 'fr', key: 'reintegration', write: 'réinsertion', not: /réintégration/iu },
  { language: 'fr', key: 'trafficker', write: 'trafiquant', not: /\btraitants?\b|\btrafiqueur/iu },
  { language: 'fr', key: 'best-interests-of-child', write: 'intérêt supérieur de l’enfant', not: /meilleurs? intérêts?|intérêts? supérieurs de/iu },
  { language: 'fr', key: 'presumed-victim', write: 'victime présumée', not: /victime supposée|présumée victime/iu },
  { language: 'fr', key: 'smuggling-of-migrants', write: 'trafic illicite de migrants', not: /contrebande de migrants|passage clandestin/iu },
  // The Convention of the Council of Europe, Article 13, says délai; the reference lists période as usage.
  { language: 'fr', write: 'délai de rétablissement et de réflexion', not: /période de (?:rétablissement|réflexion)/iu },
  { language: 'fr', write: 'droits de l’homme', not: /droits humains/iu },
  { language: 'fr', write: 'migrants irréguliers', not: /clandestins?\b|migrants? illéga/iu },
  { language: 'fr', write: 'personne soupçonnée', not: /suspectées?\b/iu },
  { language: 'fr', write: 'bailleur de fonds', not: /donateurs?\b/iu },
];

const words = /^packages\/[^/]+\/src\/(?:.*\/)?(?:locales|words|names)\/(?:.*[/.])?(?<language>ar|fr)\.ts$/u;

/** Variants in a file of words. @returns {string[]} one `path:line …` for each */
export function variantsIn(path, text) {
  const language = words.exec(path)?.groups?.language;
  if (language === undefined) return [];
  const rules = glossary.filter((rule) => rule.language === language);
  return text.split('\n').flatMap((line, index) => {
    const key = /^\s*(?:'([^']+)'|(\w+)):/u.exec(line)?.slice(1).find(Boolean);
    return rules
      .filter(({ not, except = [] }) => not.test(line) && !except.includes(key ?? ''))
      .map(({ not, write }) => `${path}:${index + 1} «${not.exec(line)?.[0]}»: write «${write}» (scripts/gates/glossary.mjs)`);
  });
}
