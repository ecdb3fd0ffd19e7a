import { InvalidError } from '@lib/kernel/domain-error';
import { DFE_AGE_BANDS } from '../age-bands/age-band-sets';
import { DFE_PLACEMENT_GROUPS } from '../codes/placement-groups';
import { BENCHMARK_AREAS, ENGLAND, LONDON_REGION } from './benchmark';
import { benchmarkFinder, numberOrNull } from './find-benchmark';
import { readOfstedProviders } from './ofsted-providers';
import { readBenchmarks, readFigure } from './read-benchmarks';
import { readStatisticalNeighbours } from './statistical-neighbours';

const benchmarks = readBenchmarks();
const find = benchmarkFinder(benchmarks);
const bromley = 'E09000006';
const cityOfLondon = 'E09000001';

describe('published figures', () => {
  it('are all there, for 37 areas and five years, none twice', () => {
    expect(benchmarks).toHaveLength(12_765 + 1_110 + 3_515 + 555 + 185 + 851);
    expect(new Set(benchmarks.map((one) => one.area)).size).toBe(37);
    expect([...new Set(benchmarks.map((one) => one.year))].sort()).toEqual([2021, 2022, 2023, 2024, 2025]);
    const keys = benchmarks.map((one) =>
      [one.dataset, one.year, one.area, one.group, one.characteristic].join('|'),
    );
    expect(new Set(keys).size).toBe(benchmarks.length);
  });

  it.each([
    [ENGLAND, 54_820, 67],
    [LONDON_REGION, 6_330, 68],
    ['E13000001', 2_610, 69],
    ['E13000002', 3_720, 68],
    [bromley, 232, 68],
  ])('say of foster placements in %s in 2025 that they were %i, %i%%', (area, number, percentage) => {
    const found = find({ year: 2025, area, group: 'Placement', characteristic: 'Foster placements' });
    expect(found).toMatchObject({ number, percentage, rate: null });
  });

  it('never make 0 of a suppressed figure', () => {
    const city = find({
      year: 2025,
      area: cityOfLondon,
      group: 'Placement',
      characteristic: 'Foster placements',
    });
    expect(city).toMatchObject({ number: 'c', percentage: 'c' });
    expect(numberOrNull(city!.number)).toBeNull();
    expect(numberOrNull(0)).toBe(0);
    expect(() => readFigure('', 'a.csv line 2')).toThrow(InvalidError);
    expect(() => readFigure('n/a', 'a.csv line 2')).toThrow('a.csv line 2');
    expect(readFigure('-', 'a.csv line 2')).toBe('x');
  });

  it('give rates with their population', () => {
    const looked = 'Children looked after on 31 March each year';
    const rate = find({
      year: 2025,
      area: LONDON_REGION,
      group: 'Numbers and rates',
      characteristic: looked,
    });
    expect(rate).toMatchObject({ number: 9_290, rate: 48, percentage: null });
    const people = {
      year: 2025,
      area: ENGLAND,
      group: 'Population',
      characteristic: 'Children aged 0 to 17',
    };
    expect(find(people)?.number).toBe(12_183_016);
  });

  it('give stability and foster places', () => {
    const three = { group: 'CLA on 31 March', characteristic: 'With 3 or more placements during the year' };
    expect(find({ year: 2025, area: bromley, ...three })?.percentage).toBe(11);
    const approved = 'Number of approved foster places (from 2022)';
    const tool = { group: 'Local Authority Interactive Tool', characteristic: approved };
    expect(find({ year: 2025, area: bromley, ...tool })?.number).toBe(125);
    expect(find({ year: 2025, area: LONDON_REGION, ...tool })?.number).toBe(4_295);
  });

  it('use the names our groups and age bands refer to', () => {
    for (const { published } of DFE_PLACEMENT_GROUPS) {
      expect(
        find({ year: 2025, area: ENGLAND, group: 'Placement', characteristic: published }),
      ).not.toBeNull();
    }
    for (const { published } of DFE_AGE_BANDS.bands) {
      expect(
        find({ year: 2025, area: ENGLAND, group: 'Age group', characteristic: published! }),
      ).not.toBeNull();
    }
    expect(Object.keys(BENCHMARK_AREAS).every((area) => benchmarks.some((one) => one.area === area))).toBe(
      true,
    );
  });
});

describe('statistical neighbours', () => {
  it('are ten for each of the 33, in order', () => {
    const all = readStatisticalNeighbours();
    expect(all).toHaveLength(330);
    const ofBarking = all.filter((one) => one.boroughId === 301);
    expect(ofBarking.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(ofBarking[0]).toMatchObject({ neighbour: 308, neighbourName: 'Enfield', closeness: 'Close' });
    expect(all.filter((one) => one.neighbourName === '')).toEqual([]);
  });
});

describe('the register of providers', () => {
  it('has every provider, with places where they are given', () => {
    const all = readOfstedProviders();
    expect(all).toHaveLength(3_812);
    expect(all.filter((one) => one.places === null)).toHaveLength(408);
    expect(all.filter((one) => one.provisionType === "Secure children's home")).toHaveLength(13);
    expect(all.filter((one) => one.shortBreaksOnly)).toHaveLength(170);
    expect(all.every((one) => /^(SC)?\d{6,7}$/.test(one.urn))).toBe(true);
  });
});
