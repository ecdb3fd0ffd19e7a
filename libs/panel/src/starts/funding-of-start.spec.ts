import { day } from '@lib/kernel/day';
import { FundingSought } from '../recommendations/recommendation';
import { fundingOfStart } from './funding-of-start';

const soughtOf = (funding: FundingSought | null, weeklyPence: number): [string, number][] =>
  fundingOfStart(funding, { weeklyPence, statedOn: day('2026-11-25') }).map((one) => [
    one.funder,
    one.weeklyPence,
  ]);

describe('the funding that is sought when a placement starts', () => {
  it('is the share of each in what was agreed', () => {
    expect(soughtOf({ socialCare: 50, education: 30, health: 20 }, 692_000)).toEqual([
      ['social-care', 346_000],
      ['education', 207_600],
      ['health', 138_400],
    ]);
  });

  it('adds up to it to the penny', () => {
    expect(soughtOf({ socialCare: 34, education: 33, health: 33 }, 10_001)).toEqual([
      ['social-care', 3_401],
      ['education', 3_300],
      ['health', 3_300],
    ]);
    expect(soughtOf({ socialCare: 0, education: 50, health: 50 }, 101)).toEqual([
      ['education', 51],
      ['health', 50],
    ]);
  });

  it('is nothing where no partner is asked', () => {
    expect(soughtOf({ socialCare: 100, education: 0, health: 0 }, 692_000)).toEqual([]);
    expect(soughtOf(null, 692_000)).toEqual([]);
  });
});
