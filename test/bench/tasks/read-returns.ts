import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf } from '@lib/reference-data/postcodes/directory-for';
import { PostcodeDirectory } from '@lib/reference-data/postcodes/postcode-directory';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { day } from '@lib/kernel/day';
import { placementsOfChild } from '@lib/placements/deriving/derive-placements';
import { ReturnCheck } from '@lib/ssda903/checking/return-check';
import { DegradedEpisode } from '@lib/ssda903/privacy/degraded-rows';
import { degradeWith } from '@lib/ssda903/privacy/degrade';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { repairByChild } from '@lib/ssda903/repair/repair-episodes';
import { ReturnInPlace } from '@lib/ssda903/repair/repaired-episode';
import { inParts } from '@lib/ssda903/tables/rows-together';
import { FileOnDisk } from '@lib/workbook/reading/file-bytes';
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

/** As an import keeps a return. */
const ROWS_A_PART = 8_000;

let rows = 0;
let problems = 0;

/** Each return in turn: of a child there is no more in memory, once it is checked, than what may be kept. */
const checkedReturns = async (): Promise<ReturnInPlace<DegradedEpisode>[]> => {
  const degrade = degradeWith(directory(), authority.gss);
  const returns: ReturnInPlace<DegradedEpisode>[] = [];
  const years = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of years.sort((a, b) => a.name.localeCompare(b.name))) {
    const year = Number(name);
    const files = readdirSync(join(folder, name)).map((file) => ({
      name: file,
      bytes: new FileOnDisk(join(folder, name, file)),
    }));
    const raw = await readReturn(files, COMMAND_LINE_LIMITS);
    const check = new ReturnCheck(raw, { year, asAt: null, authority: { names: [authority.name] } });
    const episodes: DegradedEpisode[] = [];
    for (const part of inParts(check.children(), ROWS_A_PART)) {
      for (const episode of degrade(part).episodes) episodes.push(episode);
    }
    problems += check.problems().length;
    rows += episodes.length;
    returns.push({ id: name, year, trueAt: day(`${year}-03-31`), episodes });
  }
  return returns;
};

const run = async (): Promise<void> => {
  const counts = { children: 0, episodes: 0, placements: 0 };
  for (const { episodes } of repairByChild(await checkedReturns())) {
    counts.children += 1;
    counts.episodes += episodes.length;
    counts.placements += placementsOfChild(episodes).placements.length;
  }
  finish({ ...counts, rows, problems });
};

void run();
