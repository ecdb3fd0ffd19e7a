import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { choicesOf, QUESTION_SET } from '../question-sets/question-set';
import placementsSnapshot from '../instruments/placements-snapshot.json';
import { isFrom16, surveyGroups, surveyProvider } from './survey-groups';

const set = QUESTION_SET.parse(placementsSnapshot);
const OF = { registration: null, supportedCategory: null };

describe('the placement group of the survey', () => {
  it.each([
    ['U1', 'fostering-kinship', 'kinship_foster'],
    ['U6', 'fostering-mainstream', 'mainstream_foster'],
    ['K1', 'secure', 'secure'],
    ['K2', 'residential', 'home'],
    ['S1', 'residential-school', 'school'],
    ['R3', 'other-residential', 'parent_child'],
    ['R2', 'other-residential', 'health'],
    ['R5', 'other-residential', 'custody'],
    ['R1', 'other-residential', 'other'],
    ['P1', 'with-parents', 'with_parents'],
    ['A5', 'adoption', 'adoption'],
    ['H5', 'supported', 'unregistered_16'],
    ['Z11', 'other', 'other'],
  ])('of %s is %s', (place, group, expected) =>
    expect(surveyGroups({ ...OF, place, group })).toEqual([expected]),
  );

  it('of supported accommodation follows from its category, and is any of the four without', () => {
    const supported = { ...OF, place: 'K3', group: 'supported' };
    expect(surveyGroups({ ...supported, supportedCategory: 4 })).toEqual(['supported_4']);
    expect(surveyGroups(supported)).toHaveLength(4);
    expect(isFrom16(surveyGroups(supported))).toBe(true);
  });

  it('of what is not registered, or has only applied, is one of the two unregistered ones', () => {
    const home = { ...OF, place: 'K2', group: 'residential' };
    expect(surveyGroups({ ...home, registration: 'unregistered' })).toEqual(['unregistered_home']);
    expect(surveyGroups({ ...home, registration: 'unknown' })).toEqual(['home']);
    expect(surveyGroups({ ...OF, place: 'K3', group: 'supported', registration: 'applied' })).toEqual([
      'unregistered_16',
    ]);
  });

  it('is in the list of the survey for every type there is, as providers are', () => {
    const groups = choicesOf(set, 'placement_groups').map(({ code }) => code);
    for (const { code, group } of PLACEMENT_TYPES)
      for (const one of surveyGroups({ ...OF, place: code, group })) expect(groups).toContain(one);
    const providers = choicesOf(set, 'provider_kinds').map(({ code }) => code);
    for (const provider of ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5', null])
      expect(providers).toContain(surveyProvider(provider));
  });
});
