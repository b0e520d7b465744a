/** A case as plain data, open for damage. */
type Open = Record<string, unknown>;

const within = (made: Open, part: string): Open => made[part] as Open;

const text = (made: Open): string => JSON.stringify(made);

/** Changes the record, then writes it. */
const edited =
  (edit: (made: Open) => void) =>
  (made: Open): string => {
    edit(made);
    return text(made);
  };

/** Every way to damage a record; each makes any generated case unreadable or refused. Keys are stable names. */
export const damages = {
  'truncated-text': (made: Open) => text(made).slice(0, -20),
  'not-json': (made: Open) => text(made).replaceAll('"', "'"),
  'broken-encoding': (made: Open) => new Uint8Array([...Buffer.from(text(made).slice(0, -2)), 0xc3, 0x28, 0x7d, 0x7d]),
  'missing-field': edited((made) => delete made['detectedIn']),
  'missing-group': edited((made) => delete made['route']),
  'misspelt-code': edited((made) => (within(made, 'person')['sex'] = 'femal')),
  'unknown-country': edited((made) => Object.assign(made, { detectedIn: 'XX' })),
  'impossible-day': edited((made) => Object.assign(made, { detectedOn: '2021-02-30' })),
  'day-month-swapped': edited((made) => Object.assign(made, { detectedOn: '25/11/2021' })),
  'unknown-name': edited((made) => Object.assign(made, { remarks: 'seen at the border' })),
  'null-for-answer': edited((made) => (within(made, 'person')['ageGroup'] = null)),
  'empty-list': edited((made) => (within(made, 'person')['nationalities'] = [])),
  'number-as-text': edited((made) => (within(made, 'person')['ageYears'] = '27')),
  'age-out-of-range': edited((made) => (within(made, 'person')['ageYears'] = 270)),
  'age-contradicts-group': edited((made) => Object.assign(within(made, 'person'), { ageGroup: 'adult', ageYears: 9 })),
  'ends-before-start': edited((made) => Object.assign(within(made, 'facts'), { startedOn: '2019-01-05', endedOn: '2018' })),
  'other-version': edited((made) => Object.assign(made, { schema: 'ctip.case/9' })),
  'blank-id': edited((made) => Object.assign(made, { id: ' ' })),
  'unknown-reason': edited((made) => (within(made, 'person')['sex'] = { absent: 'forgotten' })),
} as const satisfies Readonly<Record<string, (made: Open) => string | Uint8Array>>;

/** A way to damage a record. @public */
export type DamageKind = keyof typeof damages;

/** Every way to damage a record, in a fixed order. @public */
export const damageKinds = Object.keys(damages) as readonly DamageKind[] as readonly [DamageKind, ...DamageKind[]];

/** A copy of a record, damaged in one way, as the bytes of its line. */
export function damagedBytes(made: object, kind: DamageKind): Uint8Array {
  const written = damages[kind](JSON.parse(JSON.stringify(made)) as Open);
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}
