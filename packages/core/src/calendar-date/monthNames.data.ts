import type { Calendar } from './calendar.js';

/** Names of a month, each as it is compared: small letters, without marks, Arabic without vowels and with bare alef. */
type Names = readonly string[];

/**
 * Months by name, January and Muharram first, as people write them in Arabic (of the east and of the Maghreb), English and French. Names
 * after CLDR, with the spellings that papers use. A name stands for one month only; one that two regions use for different months is
 * left out.
 */
export const monthNames: Readonly<Record<Calendar, readonly Names[]>> = {
  gregory: [
    ['january', 'janvier', 'يناير', 'جانفي', 'كانون الثاني'],
    ['february', 'fevrier', 'فبراير', 'فيفري', 'شباط'],
    ['march', 'mars', 'مارس', 'اذار'],
    ['april', 'avril', 'ابريل', 'افريل', 'نيسان'],
    ['may', 'mai', 'مايو', 'ماي', 'ايار'],
    ['june', 'juin', 'يونيو', 'جوان', 'حزيران'],
    ['july', 'juillet', 'يوليو', 'جويلية', 'يوليوز', 'تموز'],
    ['august', 'aout', 'اغسطس', 'اوت', 'غشت', 'اب'],
    ['september', 'septembre', 'سبتمبر', 'شتنبر', 'ايلول'],
    ['october', 'octobre', 'اكتوبر', 'تشرين الاول'],
    ['november', 'novembre', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
    ['december', 'decembre', 'ديسمبر', 'دجنبر', 'كانون الاول'],
  ],
  'islamic-umalqura': [
    ['muharram', 'mouharram', 'محرم', 'المحرم'],
    ['safar', 'صفر'],
    ['rabi i', 'rabi al-awwal', 'rabia al awal', 'ربيع الاول'],
    ['rabi ii', 'rabi al-thani', 'rabia ath-thani', 'ربيع الثاني', 'ربيع الاخر'],
    ['jumada i', 'jumada al-ula', 'joumada al oula', 'جمادى الاولى'],
    ['jumada ii', 'jumada al-akhirah', 'joumada ath-thania', 'جمادى الثانية', 'جمادى الاخرة'],
    ['rajab', 'رجب'],
    ['shaban', 'chaabane', 'شعبان'],
    ['ramadan', 'رمضان'],
    ['shawwal', 'chawwal', 'شوال'],
    ['dhul-qidah', 'dhu al-qidah', 'dhou al qi`da', 'ذو القعدة', 'ذي القعدة'],
    ['dhul-hijjah', 'dhu al-hijjah', 'dhou al-hijja', 'ذو الحجة', 'ذي الحجة'],
  ],
};
