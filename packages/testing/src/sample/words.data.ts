/** Texts of every shape that a field of the records may want. A field takes those that its schema accepts. */
export const strings: readonly string[] = [
  'c-000001', 'a-12', 'v-7', 'bhr.1-2008', 'x',
  '2019', '2019-05', '2019-05-12', '2020-02-29', '2021~', '2022-11~', '2023-01-31', '2024-12-01~', '2025-06-30',
  '1447-09-01', '1446', '1445-12~', '1430-01-29',
  '2023-04-01T08:00:00Z', '2024-03-02T09:30:00+03:00', '2024-12-31T23:59:59.999-05:00', '2025-06-30T00:00:00+04:00',
  '08:00', '17:30', '23:59',
  '0', '12', '12.50', '1250.5', '-3', '999999999999999999', '0.000001',
  'USD', 'JOD', 'EUR', 'BHD', 'QAR',
  'ar', 'en', 'fr', 'fil', 'am', 'ti', 'ur',
  'Amina', 'shelter of the east', 'centre d’accueil', 'مركز الإيواء', 'القانون رقم 1', 'ليلى بنت حسن', 'مه\u200Cسا', '🧵 workshop',
  'A longer line that says what was decided, by whom, and why it was thought to be enough.',
  'First line\nsecond line', 'سطر أول\nسطر ثان',
  'https://example.org/a?b=1#c', 'mailto:unit@example.org', 'unit@example.org', '+97317000000',
  'urn:ctip:case:1', 'ctip.case/1', '/person/sex', '/facts/elements/means', 'person.sex',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '1', '2', '1.0', '2.0.1', '10.1000/182',
  'application/pdf', 'PT1H', 'P30D', 'P1Y', 'BH', 'BHR', '048', 'jo.gov.psd', '02041', 'A', 'XM-DAC-41304-XAMX59',
];

/** Values for a field that takes plain JSON. */
export const values: readonly unknown[] = [
  { 'jo.gov.psd': { wing: 'east', beds: 3 } },
  { 'bh.gov.lmra': { note: null, list: [1, 'b', { deep: true }] }, 'org.example.x': {} },
  { wing: 'east', beds: 3 },
  { note: null, list: [1, 'b', { deep: true }] },
  {},
  true,
  { absent: 'withheld' },
];
