import { Snapshot } from '@lib/panel/sharing/snapshot';

/** A copy as a borough would share it, for what comes after the referral. */
export const snapshotOf = (serviceReference: string, changes: Partial<Snapshot> = {}): Snapshot => ({
  form: 1,
  ask: 'new placement',
  urgency: 'standard',
  neededBy: null,
  child: {
    serviceReference,
    age: 15,
    sex: 'Female',
    legalStatus: 'Full care order',
    edgeOfCare: false,
    unaccompanied: false,
  },
  views: {
    child: { words: 'Wants to stay near her college and see her brother every week.' },
    family: { noneBecause: 'Her mother could not be reached; tried three times this month.' },
  },
  sections: [
    {
      code: 'question',
      title: 'What is asked',
      answers: [
        {
          question: 'Question to the panel',
          answer: 'Can another borough offer a solo home with education?',
          source: null,
        },
      ],
    },
    {
      code: 'needs',
      title: 'Needs and risks',
      answers: [{ question: 'Needs', answer: 'Self-harm; missing education', source: null }],
    },
  ],
  search: { approached: 12, offers: 1, waiting: 2, refused: [{ reason: 'No vacancy', count: 9 }] },
  options: [
    {
      position: 1,
      settingId: null,
      name: 'Larch House',
      kind: 'children’s home',
      match: 4,
      registration: 'registered',
      miles: 18.5,
      startOn: null,
      weeklyPence: { core: 612_000, support: 80_000, education: null, therapy: null, transport: null },
      preferred: true,
      note: null,
    },
  ],
  noSuitablePlacement: null,
  markers: [],
  listing: { placementEndsOn: null, saidToEndSoon: false, movedTwiceInAYear: false },
  ...changes,
});
