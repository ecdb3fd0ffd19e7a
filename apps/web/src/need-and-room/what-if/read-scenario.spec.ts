import { Assumptions, Scenario } from '@lib/measures/what-if/scenario';
import { boxesOf, readScenario } from './read-scenario';

const DEFAULTS: Assumptions = {
  occupancy: 85,
  fits: 50,
  placeCost: { home: 5_500, family: null, other: 4_500 },
  todayCost: 6_250,
  milesInOwn: 20,
  milesElsewhere: 10,
  shares: { NCL: 16, NEL: 29, NWL: 19, SEL: 23, SWL: 13 },
};

const read = (boxes: object) => readScenario(boxes, DEFAULTS);

describe('the boxes of a scenario', () => {
  it('left as they are make no change and the assumptions to begin with', () => {
    expect(read({})).toEqual({ ok: true, scenario: { changes: [], assumptions: DEFAULTS } });
  });

  it('come back as they were typed', () => {
    const scenario: Scenario = {
      changes: [
        { places: 4, kind: 'home', area: 'NEL', need: 'health', age: '16-over' },
        { places: -2, kind: 'other', area: 'SWL', need: 'any', age: 'any' },
      ],
      assumptions: { ...DEFAULTS, fits: 25, placeCost: { ...DEFAULTS.placeCost, other: null } },
    };
    expect(read(boxesOf(scenario))).toEqual({ ok: true, scenario });
  });

  it('take pounds as people write them, and an empty price as not known', () => {
    const typed = read({ costHome: '£5,250.50', costOther: '' });
    expect(typed).toMatchObject({
      scenario: { assumptions: { placeCost: { home: 5_250.5, other: null, family: null } } },
    });
  });

  it('say what is wrong with a row that is begun, box by box', () => {
    expect(read({ places2: 'four', need2: 'sleep' })).toEqual({
      ok: false,
      errors: {
        places2: 'Enter how many places, like 4, or -4 to take them away',
        kind2: 'Choose a kind of placement',
        area2: 'Choose a sub-region',
        need2: 'Choose a need from the list',
      },
    });
    expect(read({ kind1: 'home', area1: 'NEL' })).toMatchObject({ ok: false });
  });
});
