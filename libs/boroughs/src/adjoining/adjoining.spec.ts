import { AUTHORITIES } from '../authorities/authorities';
import { findAuthority } from '../authorities/find-authority';
import { adjoins, neighboursOf } from './adjoining';
import { BOUNDARIES } from './boundaries';
import { OUTSIDE_LONDON } from './neighbours-outside';

const names = (of: string) => neighboursOf(findAuthority(of)!.id).map((one) => one.name);
const londonNames = (of: string) =>
  neighboursOf(findAuthority(of)!.id)
    .filter((one) => one.boroughId !== null)
    .map((one) => one.name);

describe('authorities that adjoin', () => {
  it('do so both ways', () => {
    for (const one of AUTHORITIES) {
      for (const other of neighboursOf(one.id).filter((neighbour) => neighbour.boroughId !== null)) {
        expect({ of: other.name, adjoins: adjoins(other.boroughId!, one.gss) }).toEqual({
          of: other.name,
          adjoins: true,
        });
      }
    }
  });

  it('are named once, the smaller number first, and never adjoin themselves', () => {
    const keys = BOUNDARIES.map(({ between }) => between.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(BOUNDARIES.filter(({ between: [a, b] }) => a >= b)).toEqual([]);
    expect(adjoins(305, 'E09000006')).toBe(false);
  });

  it('are as many as published counts say: three each for four boroughs, more for all others', () => {
    const three = AUTHORITIES.filter((one) => londonNames(one.slug).length <= 3).map((one) => one.name);
    expect(three).toEqual(['Enfield', 'Havering', 'Hillingdon', 'Sutton']);
    expect(londonNames('Havering')).toEqual(['Barking and Dagenham', 'Bexley', 'Redbridge']);
  });

  it('leave nobody cut off', () => {
    const reached = new Set([201]);
    for (const id of reached) {
      for (const { boroughId } of neighboursOf(id)) if (boroughId !== null) reached.add(boroughId);
    }
    expect(reached.size).toBe(33);
  });

  it('include those outside London, which every one of the seven touches', () => {
    expect(names('Hillingdon')).toEqual([
      'Ealing', 'Harrow', 'Hounslow', 'Buckinghamshire', 'Hertfordshire', 'Slough', 'Surrey',
    ]); // prettier-ignore
    expect(adjoins(305, 'E10000016')).toBe(true);
    expect(adjoins(202, 'E10000015')).toBe(false);
    const touched = new Set(AUTHORITIES.flatMap((one) => names(one.slug)));
    expect(OUTSIDE_LONDON.filter((one) => !touched.has(one.name))).toEqual([]);
  });

  it('tell a boundary in the Thames from one on land', () => {
    const of = neighboursOf(303).map((one) => [one.name, one.river]);
    expect(Object.fromEntries(of)).toEqual({
      'Barking and Dagenham': true, Bromley: false, Greenwich: false, Havering: true, Kent: false, Thurrock: true,
    }); // prettier-ignore
  });
});
