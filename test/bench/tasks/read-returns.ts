import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf } from '@lib/reference-data/postcodes/directory-for';
import { PostcodeDirectory } from '@lib/reference-data/postcodes/postcode-directory';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { day } from '@lib/kernel/day';
import { derivePlacements } from '@lib/placements/deriving/derive-placements';
import { checkReturn } from '@lib/ssda903/checking/check-return';
import { DegradedEpisode } from '@lib/ssda903/privacy/degraded-rows';
import { degrade } from '@lib/ssda903/privacy/degrade';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { repairEpisodes } from '@lib/ssda903/repair/repair-episodes';
import { ReturnInPlace } from '@lib/ssda903/repair/repaired-episode';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { finish } from '../support/finish';
import { BENCH_BOROUGH } from '../support/bench-borough';

/**
 * Six annual returns from their files to placements, as a borough's first imports go through: each return is read,
 * checked against its year and degraded, then let go; all of them are repaired and made into placements together.
 */
const [folder] = process.argv.slice(2) as [string];
const authority = authorityById(BENCH_BOROUGH);

const directory = (): PostcodeDirectory => {
  const lines = readFileSync(join(folder, 'postcodes.csv'), 'utf8').split('\n');
  return directoryOf(
    new Map(
      lines.filter(Boolean).map((line) => {
        const [postcode, easting, northing, gss] = line.split(',') as [string, string, string, string];
        return [postcode, { easting: Number(easting), northing: Number(northing), authority: gss }];
      }),
    ),
    new Map(),
  );
};

let rows = 0;
let problems = 0;

/** Each return in turn, so that only one is in memory with its birth dates and postcodes. */
const checkedReturns = async (): Promise<ReturnInPlace<DegradedEpisode>[]> => {
  const postcodes = directory();
  const returns: ReturnInPlace<DegradedEpisode>[] = [];
  const years = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of years.sort((a, b) => a.name.localeCompare(b.name))) {
    const year = Number(name);
    const files = readdirSync(join(folder, name)).map((file) => ({
      name: file,
      bytes: readFileSync(join(folder, name, file)),
    }));
    const raw = await readReturn(files, COMMAND_LINE_LIMITS);
    const checked = checkReturn(raw, { year, asAt: null, authority: { names: [authority.name] } });
    problems += checked.problems.length;
    const { episodes } = degrade(checked.rows, postcodes, authority.gss);
    rows += episodes.length;
    returns.push({ id: name, year, trueAt: day(`${year}-03-31`), episodes });
  }
  return returns;
};

const run = async (): Promise<void> => {
  const repaired = repairEpisodes(await checkedReturns());
  const { placements } = derivePlacements(repaired);
  finish({
    children: new Set(repaired.map(({ episode }) => episode.child)).size,
    rows,
    episodes: repaired.length,
    placements: placements.length,
    problems,
  });
};

void run();
