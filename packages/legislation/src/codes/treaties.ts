import { defineCodeList } from '@ctip/core';

/** The treaties whose status is kept. @public */
export const treaties = defineCodeList({ id: 'treaty', version: '1', sources: [], codes: [{ code: 'tip-protocol' }, { code: 'untoc' }] });

/** Whether a treaty binds a state. Unknown is never no. @public */
export const treatyStatuses = defineCodeList({
  id: 'treaty-status',
  version: '1',
  sources: [],
  codes: [{ code: 'party' }, { code: 'not-a-party' }, { code: 'unknown' }],
});

/** How a state consented to be bound. @public */
export const treatyModes = defineCodeList({
  id: 'treaty-mode',
  version: '1',
  sources: [],
  codes: [{ code: 'ratification' }, { code: 'accession' }],
});

/** What a reservation or declaration is about; `not-read`: it exists, its content was not read. @public */
export const reservationSubjects = defineCodeList({
  id: 'reservation-subject',
  version: '1',
  sources: [],
  codes: [
    { code: 'dispute-settlement' },
    { code: 'work-education-training' },
    { code: 'stay-of-victims' },
    { code: 'non-recognition' },
    { code: 'not-read' },
  ],
});
