import { addDays, ageOn, Day, daysBetween } from '@lib/kernel/day';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { Ask, Urgency } from '@lib/panel/cases/panel-case';
import { NeedGroup } from '@lib/panel/unmet-need/need-group';
import { Random } from '../random';
import { CaseStory, Hearing, StoryChild } from './case-story';
import { hearingsOf } from './story-hearings';
import { answersOf } from './story-referral';
import { approachesOf, costOf, optionsOf, unmetOf } from './story-search';
import { DECLINED, EMERGENCIES, MISSING_INFORMATION, VARIED } from './story-words';

/**
 * How many cases come to a weekly meeting: few while the panel is new, then as many as two hours hold, a quarter of an hour
 * each. So what is before the panel in the last weeks is more than a weekly table hides (decision 93), and the year is not
 * longer to tell.
 */
const A_MEETING = { new: { least: 2, most: 4 }, busy: { least: 7, most: 9 } } as const;

/** The last meetings, the six that are still to come among them: a quarter, and the four weeks a number stays hidden. */
const BUSY_MEETINGS = 24;

/** What is asked, out of 100; the rest of the mix follows from it. Our own, to be believed and no more. */
const ASKED_FOR: Readonly<Record<Ask, number>> = {
  'new placement': 42,
  'change of placement': 18,
  extension: 9,
  'package increase': 7,
  'emergency ratification': 20,
  'step down': 4,
};

/** How often nothing suitable was found, by what is asked; often enough for the ledger of a quarter to have numbers. */
const FOUND_NOTHING: Readonly<Partial<Record<Ask, number>>> = {
  'new placement': 0.9,
  'change of placement': 0.7,
};

const NEEDS: Readonly<Record<NeedGroup, number>> = {
  'mental-health': 18,
  exploitation: 15,
  violence: 13,
  'sexual-behaviour': 4,
  offending: 8,
  disability: 6,
  autism: 12,
  'parent-and-child': 6,
  siblings: 5,
  unaccompanied: 6,
  none: 7,
};

/**
 * The made-up cases of a series, so many for each of its meetings. The same seed tells the same stories, whatever the
 * references the service gave the children this time. A child is in
 * one story only; those of 10 and over come first, as they do in life (domain.md 5).
 */
export const caseStories = (
  seed: number,
  meetings: readonly Day[],
  children: readonly StoryChild[],
): CaseStory[] => {
  const random = new Random(seed, 'panel-cases');
  const waiting = random.shuffled(children.filter(({ born }) => ageOn(born, meetings[0] ?? born) >= 9));
  return meetings.flatMap((_, at) => {
    const { least, most } = A_MEETING[at < meetings.length - BUSY_MEETINGS ? 'new' : 'busy'];
    const count = random.whole(least, most);
    return waiting
      .splice(0, count)
      .map((child, nth) => story(new Random(seed, `case:${at}:${nth}`), child, meetings.slice(at)));
  });
};

const story = (random: Random, child: StoryChild, meetings: readonly Day[]): CaseStory => {
  const ask = random.weighted(ASKED_FOR);
  const need = random.weighted(NEEDS);
  const urgency = urgencyOf(random, ask);
  const days = daysBefore(random, meetings[0]!, urgency);
  const unmet = random.chance(FOUND_NOTHING[ask] ?? 0) ? unmetOf(random, need) : null;
  const options = unmet && random.chance(0.25) ? [] : optionsOf(random, need, days.submittedOn);
  const leaves = leavesOf(random, days.takenUpOn);
  const hearings = leaves ? [] : hearingsOf(random, meetings, { ask, options, need });
  return {
    child,
    ask,
    urgency,
    ...days,
    answers: answersOf(random, { ask, need, on: days.openedOn }),
    approaches: approachesOf(random, days.openedOn, days.submittedOn),
    options,
    unmet,
    emergency: urgency === 'emergency' ? { on: days.submittedOn, reason: random.pick(EMERGENCIES) } : null,
    leaves,
    hearings,
    ...afterwards(random, hearings.at(-1) ?? null, costOf(random, { options, unmet })),
  };
};

const urgencyOf = (random: Random, ask: Ask): Urgency => {
  if (ask === 'emergency ratification') return 'emergency';
  return random.chance(0.2) ? 'short notice' : 'standard';
};

/** The days of a case up to the agenda, counted back in working days from the first meeting it can be heard at. */
const daysBefore = (
  random: Random,
  meeting: Day,
  urgency: Urgency,
): Pick<CaseStory, 'openedOn' | 'submittedOn' | 'takenUpOn' | 'information' | 'readyOn'> => {
  const lead = urgency === 'standard' ? random.whole(8, 15) : random.whole(2, 4);
  const submittedOn = addWorkingDays(meeting, -lead);
  const takenUpOn = addWorkingDays(submittedOn, Math.min(1, lead - 2));
  const [question, answer] = random.pick(MISSING_INFORMATION);
  const answeredOn = addWorkingDays(takenUpOn, random.whole(1, 2));
  // Nobody is left waiting over a weekend: the one or two that a weekly table hides take other numbers with them.
  const asks = lead >= 5 && random.chance(0.4) && daysBetween(takenUpOn, answeredOn) <= 2;
  return {
    openedOn: addDays(submittedOn, -random.whole(1, 12)),
    submittedOn,
    takenUpOn,
    information: asks ? { askedOn: takenUpOn, question, answeredOn, answer } : null,
    readyOn: asks ? answeredOn : addWorkingDays(takenUpOn, lead > 3 ? 1 : 0),
  };
};

const leavesOf = (random: Random, takenUpOn: Day): CaseStory['leaves'] => {
  if (random.chance(0.03)) return { on: takenUpOn, how: 'rejected' };
  return random.chance(0.04) ? { on: takenUpOn, how: 'withdrawn' } : null;
};

/** What the borough decides and what becomes of it. */
const afterwards = (
  random: Random,
  heard: Hearing | null,
  cost: number,
): Pick<CaseStory, 'response' | 'started' | 'leftOn'> => {
  if (!heard || heard.outcome === 'deferred') return { response: null, started: null, leftOn: null };
  const answer = random.weighted({ accepted: 76, varied: 15, declined: 9 });
  const on = addWorkingDays(heard.on, random.whole(1, 6));
  const reason = { accepted: null, varied: VARIED, declined: DECLINED }[answer];
  const response = { on, answer, reason };
  if (answer === 'declined' || random.chance(0.12)) return { response, started: null, leftOn: null };
  const startedOn = addDays(on, random.whole(1, 24));
  const leftOn = random.chance(0.4) ? addDays(startedOn, random.whole(12, 240)) : null;
  return { response, started: { on: startedOn, weeklyPence: cost }, leftOn };
};

/** For the mix of stories: how many days from the referral to the first hearing. */
export const daysToHearing = ({ submittedOn, hearings }: CaseStory): number | null =>
  hearings[0] ? daysBetween(submittedOn, hearings[0].on) : null;
