import { Command, Option } from 'commander';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { areasOn } from '@lib/measures/cubes/areas';
import { ProductCode } from '@lib/releases/cubes/cube';
import { ReleaseKey } from '@lib/releases/due/due-releases';
import { periodsBetween } from '@lib/releases/due/periods';
import { releaseReference } from '@lib/releases/selecting/release';
import { MadeRelease } from '@lib/releases/storing/make-release';
import { ReleaseRefusedError } from '@lib/releases/storing/release-refused.error';
import { inputsKeyOf } from '@lib/releases/storing/inputs-key';
import { ReleaseWork } from '@lib/releases/storing/release-work';
import { installationClock } from '../database/installation-clock';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Refused, Say, toOutput } from './command';
import { dayOption } from './option-values';

export interface ReleasesMakeOptions {
  readonly from: Day;
  readonly to: Day;
  readonly product?: ProductCode;
  readonly cube?: string;
}

const PRODUCTS: readonly ProductCode[] = ['operational', 'official'];

/** `releases:make`: releases of days that are over, which the worker does not make by itself. */
export const releasesMakeCommand = (program: Command): void => {
  program
    .command('releases:make')
    .description('make the protected releases of past weeks and quarters, oldest first')
    .requiredOption('--from <day>', 'from this day, for example 2024-11-24', dayOption)
    .requiredOption('--to <day>', 'to this day, which may be one of them', dayOption)
    .addOption(new Option('--product <product>', 'only weekly or only quarterly ones').choices([...PRODUCTS]))
    .addOption(new Option('--cube <code>', 'only this cube').choices(CUBES.map(({ code }) => code)))
    .addHelpText('after', HELP)
    .action(async (options: ReleasesMakeOptions) => {
      const { made } = await withDatabase((installation) => makeReleases(installation, options, toOutput));
      if (made === 0) throw new Refused();
    });
};

const HELP = `
Weekly releases (operational) are about Sundays, quarterly ones (official) about the last day of a quarter. A release is
made once: one that is there, or that is older than one that is there, is refused and said so.
Exit code: 0 when a release was made; 1 when none was, with the reasons; 2 for wrong use.`;

/** @throws InvalidError where no week or quarter ends between the two days. */
export const makeReleases = async (
  { address, settings }: OpenInstallation,
  options: ReleasesMakeOptions,
  say: Say,
): Promise<{ made: number; refused: number }> => {
  const keys = releasesAskedFor(options);
  if (keys.length === 0) throw noneBetween();
  const clock = await withUnits(address, 'job', (units) => installationClock(units, settings));
  return withUnits(address, 'stats', async (units) => {
    const work = new ReleaseWork({
      ...{ units, clock, cubes: CUBES, areasOn, audit: new AuditService() },
      inputsKey: inputsKeyOf(address.rootSecret),
    });
    const outcome = { made: 0, refused: 0 };
    for (const key of keys) outcome[await makeOne(work, key, say)] += 1;
    return outcome;
  });
};

/** Oldest first: a release is held against those before it. */
const releasesAskedFor = ({ from, to, product, cube }: ReleasesMakeOptions): ReleaseKey[] =>
  CUBES.filter(({ code }) => cube === undefined || code === cube)
    .flatMap(({ code, products }) =>
      products
        .filter((one) => product === undefined || one === product)
        .flatMap((one) => periodsBetween(one, from, to).map((on) => ({ cube: code, product: one, on }))),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const makeOne = async (work: ReleaseWork, key: ReleaseKey, say: Say): Promise<'made' | 'refused'> => {
  try {
    say(lineOf(await work.make(key)));
    return 'made';
  } catch (error) {
    if (!(error instanceof ReleaseRefusedError)) throw error;
    say(`${releaseReference(key)}: not made. ${error.message}`);
    return 'refused';
  }
};

const lineOf = (made: MadeRelease): string =>
  `${releaseReference(made)}: ${made.boroughs} boroughs, ${made.hidden} of ${made.cells} numbers hidden, ` +
  `${made.state}, ${made.seconds.toFixed(1)} s`;

const noneBetween = (): InvalidError =>
  new InvalidError('No week and no quarter ends between these days. Give a later --to.', 'no-period');
