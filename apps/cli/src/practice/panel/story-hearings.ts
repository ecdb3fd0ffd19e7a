import { Day } from '@lib/kernel/day';
import { Ask } from '@lib/panel/cases/panel-case';
import { OptionFacts } from '@lib/panel/options/case-option';
import { weeklyTotal } from '@lib/panel/options/weekly-cost';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { NeedGroup } from '@lib/panel/unmet-need/need-group';
import { Random } from '../random';
import { Hearing } from './case-story';
import { BOROUGH_TASKS, CONDITIONS, PANEL_TASKS, RATIONALES, VIEWS_COUNTED } from './story-words';

interface About {
  readonly ask: Ask;
  readonly need: NeedGroup;
  readonly options: readonly OptionFacts[];
}

/** One meeting, or two or three where it is deferred; a case that waits for a meeting that is not there yet stays open. */
export const hearingsOf = (random: Random, meetings: readonly Day[], about: About): Hearing[] => {
  const deferred = random.weighted({ '0': 80, '1': 17, '2': 3 });
  return meetings
    .slice(0, Number(deferred) + 1)
    .map((on, at) =>
      hearing(random, on, at < Number(deferred) ? 'deferred' : outcomeOf(random, about), about),
    );
};

const outcomeOf = (random: Random, { ask, options }: About): OutcomeCode => {
  if (ask === 'emergency ratification')
    return random.chance(0.85) ? 'ratified' : 'retrospective endorsement noted';
  if (options.length === 0)
    return random.weighted({ escalated: 45, 'matched to capacity': 20, 'alternative recommended': 35 });
  return random.weighted({
    endorsed: 36,
    'endorsed with conditions': 38,
    'alternative recommended': 12,
    'endorsed in principle': 4,
    'matched to capacity': 5,
    'not for panel': 2,
    'no further action': 3,
  });
};

const hearing = (random: Random, on: Day, outcome: OutcomeCode, { options }: About): Hearing => ({
  on,
  outcome,
  rationale: random.pick(RATIONALES),
  viewsConsidered: random.pick(VIEWS_COUNTED),
  conditions: outcome === 'endorsed with conditions' ? random.shuffled(CONDITIONS).slice(0, random.whole(1, 3)) : [],
  actions: [
    ...(random.chance(0.7) ? [{ task: random.pick(BOROUGH_TASKS), owner: 'borough' as const, days: random.whole(3, 14) }] : []),
    ...(random.chance(0.3) ? [{ task: random.pick(PANEL_TASKS), owner: 'panel' as const, days: random.whole(5, 20) }] : []),
  ],
  split: random.chance(0.4) ? random.pick([[70, 10, 20], [80, 20, 0], [60, 15, 25], [75, 0, 25]] as const) : null,
  weeklyPence: options[0] ? weeklyTotal(options[0].weeklyPence) : null,
}); // prettier-ignore
