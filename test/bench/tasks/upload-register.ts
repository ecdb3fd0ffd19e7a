import { asAdministrator } from '../support/copying';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner, jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { AuditService } from '@lib/audit/audit.service';
import { SystemClock } from '@lib/kernel/clock';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { bookOf, changedBook, columnOf } from '@test/support/register-book';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { finish } from '../support/finish';
import { saveRegister } from '../support/made-up-entries';

/** What the web process does with the register of 5,000 placements that comes back with a new price in each row. */
const [address, rows] = process.argv.slice(2) as [string, string];

const run = async (): Promise<void> => {
  const database = JSON.parse(address) as DatabaseAddress;
  const source = await connect(database, 'web', { pool: 2 });
  const units = new UnitOfWork(source, new ContextSigner(database.rootSecret));
  const clock = new SystemClock();
  const services = [units, new AuditService(), clock] as const;
  const officer = { context: jobFor(BENCH_BOROUGH), name: 'A made-up officer', origin: {} };
  await units.run(officer.context, (tx) => saveRegister(tx, Number(rows), clock.today()));
  await asAdministrator(database, (client) => client.query('analyze'));
  const filled = await new RegisterWorkbook(...services).fill(officer);
  const bytes = await changedBook(await bookOf(filled, BENCH_BOROUGH), (book) => {
    const page = book.getWorksheet('Register')!;
    const [price, from] = ['Core fee a week (£)', 'Core fee from'].map((heading) => columnOf(page, heading));
    for (let line = 2; line <= page.rowCount; line += 1) {
      page.getRow(line).getCell(price!).value = 7000 + line;
      page.getRow(line).getCell(from!).value = clock.today();
    }
  });
  const uploads = new RegisterUploads(...services);
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / 2 ** 20;
  const worked = process.cpuUsage();
  const begun = performance.now();
  const id = await new ReceiveRegister(...services).receive(officer, { name: 'register.xlsx', bytes });
  const shown = await uploads.open(officer, id);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(worked);
  const after = process.memoryUsage.rss() / 2 ** 20;
  const applying = performance.now();
  await uploads.apply(officer, id);
  const applied = (performance.now() - applying) / 1000;
  const undoing = performance.now();
  await uploads.undo(officer, id);
  const undone = (performance.now() - undoing) / 1000;
  await source.destroy();
  finish({
    seconds,
    cpu: (user + system) / 1e6,
    applied,
    undone,
    grown: after - before,
    bytes: bytes.length,
    ...shown.upload.counts,
  });
};

void run();
