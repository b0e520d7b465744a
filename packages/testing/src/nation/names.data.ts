type Names = readonly [string, ...string[]];

/** Common given and family names, combined at random: no combination stands for a person. */
export const names: Readonly<Record<'arabic' | 'other', { readonly female: Names; readonly male: Names; readonly family: Names }>> = {
  arabic: {
    female: ['ليلى', 'مريم', 'فاطمة', 'نور', 'هدى', 'سلمى', 'أمينة', 'رنا', 'زينب', 'خديجة', 'آمال', 'منى'],
    male: ['أحمد', 'محمود', 'يوسف', 'علي', 'إبراهيم', 'خالد', 'سامي', 'عمر', 'حسن', 'طارق', 'مصطفى', 'ياسين'],
    family: ['الحسن', 'الخطيب', 'منصور', 'العلي', 'الأحمد', 'درويش', 'النجار', 'الحداد', 'سليمان', 'عبد الله', 'الشامي', 'الزين'],
  },
  other: {
    female: ['Maria', 'Grace', 'Abebech', 'Siti', 'Ana', 'Olena', 'Sunita', 'Achieng', 'Dewi', 'Rosa', 'Tigist', 'Nirmala'],
    male: ['Rahim', 'Suresh', 'Joseph', 'Bikash', 'Daniel', 'Imran', 'Kofi', 'Ravi', 'Abel', 'Tesfaye', 'Juan', 'Hari'],
    family: ['Santos', 'Tamang', 'Rahman', 'Bekele', 'Otieno', 'Wati', 'Perera', 'Mensah', 'Khan', 'Reyes', 'Shevchenko', 'Kumari'],
  },
};

/** Countries whose generated names are written in Arabic. */
export const arabicWriting: ReadonlySet<string> = new Set(['SY', 'YE', 'SD', 'SO', 'IQ', 'MA', 'EG']);
