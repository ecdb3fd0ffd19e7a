import { addDays, Day } from '@lib/kernel/day';
import { Ask } from '@lib/panel/cases/panel-case';
import { NEEDS_AND_RISKS } from '@lib/panel/referrals/sections/needs.section';
import { Answers } from '@lib/panel/referrals/sections/section';
import { NeedGroup } from '@lib/panel/unmet-need/need-group';
import { Random } from '../random';
import {
  CHILD_SAYS,
  CONTINGENCIES,
  FAMILY_SAYS,
  MATTERS_MOST,
  NO_FAMILY_VIEW,
  QUESTIONS,
  TRIED,
} from './story-words';

interface About {
  readonly ask: Ask;
  readonly need: NeedGroup;
  readonly on: Day;
}

/** What the officer writes; what is known of the child is not here, but confirmed as the service offers it. */
export const answersOf = (random: Random, { ask, need, on }: About): Readonly<Record<string, Answers>> => {
  const notice = ask === 'new placement' && random.chance(0.6);
  return {
    reason: {
      reasons: REASONS[ask],
      question: random.pick(QUESTIONS[need]),
      tried: random.pick(TRIED),
      'lawful-basis': 'yes',
      papers: 'In the borough’s case system, under panel papers',
    },
    child: { 'edge-of-care': 'no' },
    placement: notice
      ? {
          notice: 'yes',
          'notice-ends': addDays(on, random.whole(14, 42)),
          core: random.whole(35, 70) * 10_000,
        }
      : { notice: 'no', core: random.whole(30, 70) * 10_000 },
    needs: {
      needs: [...NEEDS_OF[need], ...random.shuffled(MORE_NEEDS).slice(0, random.whole(0, 2))],
      'main-need': random.pick(MATTERS_MOST),
      ehcp: random.weighted({ has: 4, assessed: 2, none: 3, unknown: 1 }),
      'youth-justice': random.chance(0.3) ? 'yes' : 'no',
      'missing-times': random.whole(0, 14),
    },
    views: {
      child: random.pick(CHILD_SAYS),
      ...(random.chance(0.75) ? { family: random.pick(FAMILY_SAYS) } : { 'family-none': NO_FAMILY_VIEW }),
      iro: 'no',
    },
    funding: {
      split: random.chance(0.5) ? ['health'] : ['none'],
      'continuing-care': random.weighted({ done: 3, waiting: 3, no: 3, unknown: 1 }),
    },
    plan: {
      permanence: random.weighted({ residential: 4, 'not decided': 3, independence: 3, 'return home': 2 }),
      contingency: random.pick(CONTINGENCIES),
      length: random.whole(12, 52),
    },
  };
};

const REASONS: Readonly<Record<Ask, readonly string[]>> = {
  'new placement': ['no suitable placement'],
  'change of placement': ['breakdown'],
  extension: ['ending soon'],
  'package increase': ['more support', 'very costly'],
  'emergency ratification': ['retrospective'],
  'step down': ['step down'],
};

type NeedCode = keyof typeof NEEDS_AND_RISKS;

const NEEDS_OF: Readonly<Record<NeedGroup, readonly NeedCode[]>> = {
  'mental-health': ['self-harm', 'mental-health'],
  exploitation: ['criminal-exploitation', 'missing'],
  violence: ['violence', 'behaviour'],
  'sexual-behaviour': ['sexual-behaviour'],
  offending: ['offending', 'gangs'],
  disability: ['physical-disability', 'learning-disability'],
  autism: ['autism'],
  'parent-and-child': ['parent'],
  siblings: ['siblings'],
  unaccompanied: ['trafficking'],
  none: ['trauma'],
};

const MORE_NEEDS: readonly NeedCode[] = ['missing-education', 'substances', 'fire-setting'];
