import { day } from '@lib/kernel/day';
import { HandedIn, TakenBackFrom, whyNotTakeBack } from './why-not-take-back';

const FROM: TakenBackFrom = {
  wave: {
    state: 'open',
    ...{
      deadlineOn: day('2026-06-30'),
      lastNewRowOn: day('2026-07-07'),
      lastCorrectionOn: day('2026-07-31'),
    },
  },
  inWave: {
    deadlineOn: day('2026-07-14'),
    lastCorrectionOn: day('2026-08-14'),
    extendedBecause: 'A new system',
  },
  handedIn: null,
  today: day('2026-06-20'),
};

const handedIn = (over: Partial<HandedIn> = {}): HandedIn => ({
  ...{ state: 'submitted', firstOn: day('2026-06-30'), lastOn: day('2026-06-30') },
  ...over,
});

const why = (over: Partial<TakenBackFrom>): string | null => whyNotTakeBack({ ...FROM, ...over });

describe('more time is taken back', () => {
  it('up to the deadline of the wave, while nothing is handed in', () => {
    expect(why({})).toBeNull();
    expect(why({ today: day('2026-06-30') })).toBeNull();
    expect(why({ today: day('2026-07-01') })).toContain('The deadline of the wave, 30 June 2026, is over');
    expect(why({ wave: { ...FROM.wave, state: 'final' } })).toContain('final');
  });

  it('only where it was given', () => {
    expect(why({ inWave: { deadlineOn: null, lastCorrectionOn: null, extendedBecause: null } })).toContain('no more time');
  });

  it('never so that what came in time would be late', () => {
    const today = day('2026-07-20');
    expect(why({ today, handedIn: handedIn() })).toBeNull();
    const late = handedIn({ firstOn: day('2026-07-01'), lastOn: day('2026-07-01') });
    expect(why({ today, handedIn: late })).toContain('on 1 July 2026, in the time it was given');
    expect(why({ today, handedIn: handedIn({ lastOn: day('2026-08-01') }) })).toContain('a correction in on 1 August');
  });

  it.each(['in progress', 'ready to approve', 'returned'] as const)('not from under a return that is %s again', (state) => {
    expect(why({ today: day('2026-07-31'), handedIn: handedIn({ state }) })).toBeNull();
    expect(why({ today: day('2026-08-01'), handedIn: handedIn({ state }) })).toContain('correcting its return');
    const final = { ...FROM.wave, state: 'final' } as const;
    expect(why({ wave: final, handedIn: handedIn({ state }) })).toContain('correcting its return');
    expect(why({ wave: final, handedIn: handedIn({ state: 'accepted' }) })).toBeNull();
  });
}); // prettier-ignore
