import { isWithinLimits } from './session';

const open = { stage: 'open', minutesOld: 1, minutesIdle: 0, isAdministrator: false } as const;

describe('a session', () => {
  it.each([
    ['idle just under an hour', { ...open, minutesIdle: 59.9 }, true],
    ['idle for an hour', { ...open, minutesIdle: 60 }, false],
    [
      'of an administrator, idle just under 15 minutes',
      { ...open, minutesIdle: 14.9, isAdministrator: true },
      true,
    ],
    ['of an administrator, idle for 15 minutes', { ...open, minutesIdle: 15, isAdministrator: true }, false],
    ['just under 12 hours old', { ...open, minutesOld: 719.9 }, true],
    ['12 hours old, however busy', { ...open, minutesOld: 720 }, false],
    ['waiting for the code, just under 10 minutes', { ...open, stage: 'code', minutesOld: 9.9 }, true],
    ['waiting for the code for 10 minutes', { ...open, stage: 'code', minutesOld: 10 }, false],
  ] as const)('%s: %j', (_what, age, may) => {
    expect(isWithinLimits(age)).toBe(may);
  });
});
