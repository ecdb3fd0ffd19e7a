import { addDays, day } from '@lib/kernel/day';
import { isWorkingDay } from '@lib/reference-data/bank-holidays/working-days';
import { SECTIONS } from '@lib/panel/referrals/sections/section-list';
import { caseStories, daysToHearing } from './case-stories';
import { StoryChild } from './case-story';

const MEETINGS = Array.from({ length: 52 }, (_, week) => addDays(day('2025-12-03'), week * 7)).filter(
  isWorkingDay,
);
const CHILDREN: readonly StoryChild[] = Array.from({ length: 900 }, (_, at) => ({
  boroughId: 301 + (at % 32),
  childId: `child-${at}`,
  serviceReference: `C-${at}`,
  born: addDays(day('2008-06-01'), at * 3),
}));

describe('the made-up cases of a year', () => {
  const stories = caseStories(7, MEETINGS, CHILDREN);

  it('are the same every time, and others for another seed', () => {
    expect(caseStories(7, MEETINGS, CHILDREN)).toEqual(stories);
    expect(caseStories(8, MEETINGS, CHILDREN)).not.toEqual(stories);
  });

  it('are two to four a meeting, in the end seven to nine, each about another child', () => {
    const first = (from: number, to: number): number =>
      stories.filter(({ submittedOn }) => submittedOn >= MEETINGS[from]! && submittedOn < MEETINGS[to]!)
        .length /
      (to - from);
    expect(first(0, 24)).toBeGreaterThan(2);
    expect(first(0, 24)).toBeLessThan(4);
    expect(first(28, 48)).toBeGreaterThan(7);
    expect(first(28, 48)).toBeLessThan(9);
    expect(new Set(stories.map(({ child }) => child.childId)).size).toBe(stories.length);
  });

  it('take every step on a working day and in order, and are never heard before they are ready', () => {
    const wrong = stories.filter(
      ({ openedOn, submittedOn, takenUpOn, readyOn, hearings, response, started }) => {
        const days = [openedOn, submittedOn, takenUpOn, readyOn, ...hearings.map(({ on }) => on), response?.on, started?.on]; // prettier-ignore
        const known = days.filter((on) => on !== undefined);
        return (
          known.some((on, at) => at > 0 && on < known[at - 1]!) ||
          ![submittedOn, takenUpOn, readyOn].every(isWorkingDay)
        );
      },
    );
    expect(wrong).toEqual([]);
  });

  it('answer only questions that the referral has', () => {
    const unknown = stories.flatMap(({ answers }) =>
      Object.entries(answers).flatMap(([code, given]) => {
        const section = SECTIONS.find((one) => one.code === code);
        return Object.keys(given).filter(
          (question) => !section?.questions.some((one) => one.code === question),
        );
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('spread as a year of a panel would: some deferred, some unmet, most heard within three weeks', () => {
    const share = (holds: (story: (typeof stories)[number]) => boolean): number =>
      stories.filter(holds).length / stories.length;
    expect(share(({ hearings }) => hearings.length > 1)).toBeGreaterThan(0.07);
    expect(share(({ unmet }) => unmet !== null)).toBeGreaterThan(0.12);
    expect(share((story) => (daysToHearing(story) ?? 99) <= 21)).toBeGreaterThan(0.8);
    expect(share(({ started }) => started !== null)).toBeGreaterThan(0.5);
  });
});
