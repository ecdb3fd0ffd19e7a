import { day } from '@lib/kernel/day';
import { draftProblems } from './draft-problems';
import { recommendationInWords } from './in-words';
import { OUTCOMES, OutcomeCode } from './outcome';
import { RecommendationDraft } from './recommendation';

const TODAY = day('2026-11-25');

const draft = (changes: Partial<RecommendationDraft> = {}): RecommendationDraft => ({
  outcome: 'endorsed',
  rationale: 'Near her college',
  viewsConsidered: 'She asked for it',
  dissent: null,
  funding: null,
  weeklyPence: null,
  option: null,
  informationNeeded: null,
  escalatedTo: null,
  followUpOn: null,
  highCostMark: null,
  conditions: [],
  actions: [],
  ...changes,
});

const fieldsOf = (changes: Partial<RecommendationDraft>, quorate = true): string[] =>
  draftProblems(draft(changes), { today: TODAY, quorate }).map(({ field }) => field);

describe('a recommendation can be confirmed', () => {
  it('when why and how the views counted are there', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ rationale: null, viewsConsidered: null })).toEqual(['rationale', 'viewsConsidered']);
  });

  it.each([
    ['endorsed with conditions', 'condition-1'],
    ['escalated', 'escalatedTo'],
    ['matched to capacity', 'option'],
  ] as const)('%s when it has what that outcome asks for', (outcome, field) => {
    expect(fieldsOf({ outcome })).toEqual([field]);
  });

  it('deferred when what is needed and by when are there', () => {
    expect(fieldsOf({ outcome: 'deferred' })).toEqual(['informationNeeded', 'followUpOn']);
    expect(fieldsOf({ outcome: 'deferred', informationNeeded: 'An assessment', followUpOn: TODAY })).toEqual(
      [],
    );
  });

  it('without a quorum only in principle or as a deferral', () => {
    const allowed = (Object.keys(OUTCOMES) as OutcomeCode[]).filter(
      (outcome) => !fieldsOf({ outcome }, false).includes('outcome'),
    );
    expect(allowed).toEqual(['endorsed in principle', 'deferred']);
  });

  it('when the shares sought make 100', () => {
    expect(fieldsOf({ funding: { socialCare: 60, education: 20, health: 20 } })).toEqual([]);
    expect(fieldsOf({ funding: { socialCare: 60, education: 20, health: 30 } })).toEqual(['socialCare']);
  });

  it('when nothing is due before today', () => {
    const past = day('2026-11-24');
    expect(
      fieldsOf({
        followUpOn: past,
        conditions: [{ condition: 'A', owner: 'borough', dueOn: past }],
        actions: [{ task: 'B', owner: { kind: 'borough', personId: null, name: 'Bromley' }, dueOn: past }],
      }),
    ).toEqual(['followUpOn', 'condition-1-due', 'action-1-due']);
  });
});

describe('a recommendation in one sentence', () => {
  it('says no more than there is', () => {
    expect(recommendationInWords('PLP-2026-0001', draft())).toBe(
      'For PLP-2026-0001 the panel endorses the borough’s plan.',
    );
  });

  it('speaks of a cost as a figure, and of funding as sought', () => {
    const words = recommendationInWords(
      'PLP-2026-0001',
      draft({
        option: { name: 'Larch House', settingId: null },
        weeklyPence: 692_050,
        funding: { socialCare: 50, education: 25, health: 25 },
        followUpOn: day('2027-02-03'),
        highCostMark: 'very far away',
        dissent: 'The chair would wait',
      }),
    );
    expect(words).toBe(
      'For PLP-2026-0001 the panel endorses the borough’s plan: Larch House; £6,920.50 a week as the panel heard it; ' +
        'funding sought 50% from social care, 25% from education and 25% from health; ' +
        'marked as one of high cost: very far from home; follow-up on 3 February 2027; ' +
        'with dissent recorded.',
    );
    expect(words).not.toMatch(/approv|agree/);
  });

  it.each(Object.keys(OUTCOMES) as OutcomeCode[])('never approves anything: %s', (outcome) => {
    expect(`${OUTCOMES[outcome].words} ${recommendationInWords('X', draft({ outcome }))}`).not.toMatch(
      /approv|fund/i,
    );
  });
});
