import { day } from '@lib/kernel/day';
import { HeldReview } from './outcome-review';
import { problemsOfReview } from './review-problems';

const EMPTY: HeldReview = {
  heldOn: day('2026-06-01'),
  stability: null,
  education: null,
  educationHours: null,
  ehcp: null,
  missingEpisodes: null,
  missingNights: null,
  absentEpisodes: null,
  absentNights: null,
  stepDown: null,
  stepDownPlannedOn: null,
  sdq: null,
  familyTime: null,
  ratingAsked: null,
  rating: null,
  supportDelivered: null,
};
const fields = (over: Partial<HeldReview>): string[] =>
  problemsOfReview(
    { ...EMPTY, ...over },
    { startedOn: day('2026-01-05'), today: day('2026-06-12'), lastHeldOn: day('2026-02-02') },
  ).map(({ field }) => field);

describe('what is wrong with a review', () => {
  it('is nothing where nothing is recorded: that is an answer', () => expect(fields({})).toEqual([]));

  it.each<[string, Partial<HeldReview>, string[]]>([
    ['a day to come', { heldOn: day('2026-06-13') }, ['heldOn']],
    ['a day before the start', { heldOn: day('2026-01-04') }, ['heldOn']],
    ['the day of the last review', { heldOn: day('2026-02-02') }, ['heldOn']],
    ['more than a score can be', { sdq: 41 }, ['sdq']],
    ['less than none', { missingEpisodes: -1 }, ['missingEpisodes']],
    ['quarters of an hour', { educationHours: 12.25 }, ['educationHours']],
    ['nights without a time away', { absentEpisodes: 0, absentNights: 2 }, ['absentNights']],
    ['a rating of one who was not asked', { ratingAsked: 'no', rating: 'good' }, ['rating']],
    ['hours without education', { education: 'no', educationHours: 5 }, ['educationHours']],
    ['a plan of which there is none', { stepDown: 'not planned', stepDownPlannedOn: day('2027-01-01') }, ['stepDownPlannedOn']],
    ['all at once', { heldOn: day('2027-01-01'), sdq: 0.5, supportDelivered: 101 }, ['heldOn', 'sdq', 'supportDelivered']],
  ])('names the field of %s', (_what, over, expected) => {
    expect(fields(over)).toEqual(expected);
  }); // prettier-ignore

  it('is nothing with half hours of education', () => expect(fields({ educationHours: 12.5 })).toEqual([]));
});
