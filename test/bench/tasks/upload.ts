import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Importing } from '@test/support/importing';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { finish } from '../support/finish';

/** What the web process does with an upload: takes it in within the web's limits, and counts what it would change. */
const [address, file, year] = process.argv.slice(2) as [string, string, string];

const run = async (): Promise<void> => {
  const database = JSON.parse(address) as DatabaseAddress;
  const source = await connect(database, 'web', { pool: 2 });
  const importing = new Importing(new UnitOfWork(source, new ContextSigner(database.rootSecret)));
  await importing.agree(BENCH_BOROUGH);
  const asker = importing.as(BENCH_BOROUGH);
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const files = [{ name: basename(file), bytes: readFileSync(file) }];
  const { uploadId } = await importing.receiving.receive(
    asker,
    { files, year: Number(year), asAt: null },
    WEB_LIMITS,
  );
  const preview = await importing.applying.preview(asker, uploadId);
  const seconds = (performance.now() - begun) / 1000;
  await source.destroy();
  finish({ seconds, before: before / 2 ** 20, episodes: preview.episodes.new });
};

void run();
