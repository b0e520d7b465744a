/** A generated case that passes; each call gives a fresh copy. */
export const caseExample = () => ({
  schema: 'ctip.case/1',
  id: 'c-000001',
  victimId: 'v-000001',
  agency: 'a-12',
  detectedOn: '2021-05-12',
  detectedIn: 'JO',
  identification: { status: 'identified', decidedBy: 'a-3', decidedOn: '2021-06-01' },
  person: { sex: 'female', ageGroup: 'adult', ageYears: 27, nationalities: ['PH'] },
  facts: {
    elements: {
      age: 'adult',
      acts: ['recruitment', 'transfer'],
      purposes: ['forced-labour-or-services'],
      means: ['deception', 'abuse-of-vulnerability'],
    },
    exploitedIn: 'JO',
    startedOn: '2020-11',
    endedOn: { absent: 'unknown' },
    sectors: ['T'],
    recruiterRelation: { absent: 'declined' },
  },
  route: { origin: 'PH', transit: { absent: 'not-applicable' }, destination: 'JO' },
});
