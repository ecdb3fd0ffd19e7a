import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { backup } from '@lib/database/backup/backup';
import { BackupManifest, fileOf, MANIFEST } from '@lib/database/backup/backup-file';
import { restore } from '@lib/database/backup/restore';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { migrationSource } from '@lib/database/migrating/migrate';
import { ConflictError, DomainError, InvalidError } from '@lib/kernel/domain-error';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { derivedState } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { Ask, LINT_RULES } from '../../security/catalogue-lint';
import {
  ask,
  AWKWARD,
  BROMLEY,
  childrenSeenBy,
  CROYDON,
  filledDatabase,
  loadReference,
} from './filled-database';

const MADE_AT = '2026-11-22T09:00:00Z';
const FILLED_BY_START = DATA_MAP.filter((entry) => entry.kind === 'reference').map((entry) => entry.table);

describe('backup and restore', () => {
  let scratch: string;
  let source: TestDatabase;
  let saved: BackupManifest;
  let folder: string;
  let target: TestDatabase;
  let copies = 0;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'plp-test-backup-'));
    source = await filledDatabase();
    folder = join(scratch, 'whole');
    saved = await backup(source.address, folder, MADE_AT);
  });
  afterAll(async () => {
    await source.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  beforeEach(async () => {
    target = await TestDatabase.create();
  });
  afterEach(() => target.close());

  const into = (from = folder): Promise<BackupManifest> =>
    restore(target.address, from, { filledByStart: FILLED_BY_START });

  /** A copy of the backup, to be damaged. */
  const copy = (): string => {
    const to = join(scratch, `copy-${(copies += 1)}`);
    cpSync(folder, to, { recursive: true });
    return to;
  };
  const change = (at: string, edit: (manifest: BackupManifest) => BackupManifest): void => {
    const file = join(at, MANIFEST);
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as BackupManifest)));
  };
  const rowsOf = (manifest: BackupManifest, table: string): number | undefined =>
    manifest.tables.find((one) => one.table === table)?.rows;
  const rowsInTarget = async (): Promise<number> => {
    const counts = saved.tables
      .map(({ table }) => `select count(*) as rows from ${table}`)
      .join(' union all ');
    const [total] = await ask<{ rows: string }>(target, `select sum(rows) as rows from (${counts}) t`);
    return Number(total?.rows);
  };
  const refusal = async (attempt: Promise<unknown>): Promise<DomainError> => {
    const error: unknown = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DomainError);
    expect(await rowsInTarget()).toBe(0);
    return error as DomainError;
  };

  describe('a backup', () => {
    it('holds every table of the service but the key and the list of migrations', async () => {
      const tables = await ask<{ name: string }>(
        source,
        `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema|pgboss)'`,
      );
      const names = tables.map((table) => table.name).filter((name) => name !== 'ctx.signing_key');
      expect(saved.tables.map((one) => one.table).sort()).toEqual(
        names.filter((name) => name !== 'public.schema_migrations').sort(),
      );
      for (const table of ['children', 'placements', 'import_problems', 'report_files', 'installation'])
        expect(rowsOf(saved, `public.${table}`)).toBeGreaterThan(0);
      expect(rowsOf(saved, 'audit.events')).toBeGreaterThan(5);
      expect(rowsOf(saved, 'auth.invitations')).toBe(1);
    });

    it('counts what is there, boroughs of all kinds together', async () => {
      for (const table of ['public.children', 'public.return_episodes', 'audit.events', 'public.codes']) {
        const [count] = await ask<{ rows: string }>(source, `select count(*) as rows from ${table}`);
        expect(rowsOf(saved, table)).toBe(Number(count?.rows));
      }
    });

    it('is for its owner’s eyes, and is not there until it is whole', () => {
      expect(statSync(folder).mode & 0o077).toBe(0);
      expect(statSync(join(folder, MANIFEST)).mode & 0o077).toBe(0);
      expect(statSync(join(folder, fileOf('public.children'))).mode & 0o077).toBe(0);
      expect(existsSync(`${folder}.unfinished`)).toBe(false);
    });

    it('is the same however often it is made', async () => {
      const again = await backup(source.address, `${join(scratch, 'again')}/`, MADE_AT);
      expect(again).toEqual(saved);
    });

    it('goes into no folder that holds something', async () => {
      await expect(backup(source.address, folder, MADE_AT)).rejects.toThrow(ConflictError);
      const empty = join(scratch, 'empty');
      mkdirSync(empty);
      await expect(backup(source.address, empty, MADE_AT)).resolves.toMatchObject({ format: 1 });
    });

    it('leaves nothing behind when a right is lacking, rather than fewer rows', async () => {
      await ask(source, 'revoke select on children from plp_backup');
      const out = join(scratch, 'refused');
      try {
        await expect(backup(source.address, out, MADE_AT)).rejects.toThrow(/permission denied/);
        expect(existsSync(out) || existsSync(`${out}.unfinished`)).toBe(false);
      } finally {
        await ask(source, 'grant select on children to plp_backup');
      }
    });

    it('holds no secret of the installation', () => {
      const text = readFileSync(join(folder, MANIFEST), 'utf8');
      expect(text).not.toContain(source.address.rootSecret);
      expect(existsSync(join(folder, fileOf('ctx.signing_key')))).toBe(false);
    });
  });

  describe('a restore', () => {
    it('gives equal counts and checksums, table by table', async () => {
      await into();
      const again = await backup(target.address, join(scratch, 'restored'), MADE_AT);
      expect(again.tables).toEqual(saved.tables);
      expect(
        await ask(target, `select reference from data_sharing_agreements where purpose = 'panel'`),
      ).toEqual([{ reference: AWKWARD }]);
      const units = await target.unitOfWork('job');
      for (const borough of [BROMLEY, CROYDON])
        expect(await derivedState(units, borough)).toBe(
          await derivedState(await source.unitOfWork('job'), borough),
        );
    });

    it('leaves each borough its own children and nobody else’s', async () => {
      await into();
      for (const borough of [BROMLEY, CROYDON]) {
        const seen = await childrenSeenBy(target, borough);
        expect(seen.length).toBeGreaterThan(100);
        expect(seen).toEqual(await childrenSeenBy(source, borough));
        expect(seen.every((row) => (row as { borough_id: number }).borough_id === borough)).toBe(true);
      }
      const nobody = await (
        await target.unitOfWork('job')
      ).run(SYSTEM, (tx) => tx.query('select 1 from children'));
      expect(nobody).toEqual([]);
    });

    it('leaves policies, rights and forced row security as the migrations made them', async () => {
      const PROTECTION = `
        select 'policy' as what, format('%s %s %s %s %s', schemaname, tablename, policyname, qual, with_check) as it from pg_policies
        union all select 'forced', format('%s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class where relkind in ('r', 'p')
        union all select 'right', format('%s %s', oid::regclass, relacl) from pg_class where relkind in ('r', 'p')
        union all select 'trigger', format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
        order by 1, 2`;
      const owner = await migrationSource(target.address, []).initialize();
      const asOwner: Ask = (sql, parameters) => owner.query(sql, parameters);
      const findings = async () =>
        (await Promise.all(LINT_RULES.map((rule) => rule.find(asOwner, DATA_MAP)))).flat().sort();
      try {
        const before = [await ask(target, PROTECTION), await findings()];
        await into();
        expect([await ask(target, PROTECTION), await findings()]).toEqual(before);
      } finally {
        await owner.destroy();
      }
    });

    it('fills a database that has been started and not used', async () => {
      await loadReference(target);
      await openInstallation(await target.unitOfWork('job'), { practice: true, production: false });
      await into();
      const again = await backup(target.address, join(scratch, 'restored-after-start'), MADE_AT);
      expect(again.tables).toEqual(saved.tables);
    });

    it('needs no superuser', async () => {
      const url = new URL(target.address.url);
      url.username = 'nobody_who_may_sign_in';
      url.password = 'x';
      await restore({ ...target.address, url: url.toString() }, folder);
      expect(await rowsInTarget()).toBe(saved.tables.reduce((sum, table) => sum + table.rows, 0));
    });

    it('has no sequence to put forward: keys are made by the application', async () => {
      expect(
        await ask(
          target,
          `select oid::regclass::text as name from pg_class where relkind = 'S'
              and relnamespace::regnamespace::text in ('public', 'auth', 'audit', 'ctx')
              and relname <> 'schema_migrations_id_seq'`,
        ),
      ).toEqual([]);
    });

    it('refuses a database that is not empty, and leaves it as it was', async () => {
      await into();
      const before = await rowsInTarget();
      await expect(into()).rejects.toThrow(/is not empty/);
      expect(await rowsInTarget()).toBe(before);
    });

    it('never puts practice and real together', async () => {
      await openInstallation(await target.unitOfWork('job'), { practice: false, production: false });
      await expect(into()).rejects.toThrow(/a real one/);
      expect(await ask(target, 'select practice from installation')).toEqual([{ practice: false }]);
      expect(await rowsInTarget()).toBe(1);
    });

    it('refuses another schema', async () => {
      const older = copy();
      change(older, (manifest) => ({ ...manifest, migrations: manifest.migrations.slice(0, -1) }));
      expect(await refusal(into(older))).toMatchObject({ code: 'backup-schema' });
      await ask(target, 'alter table children add column eye_colour text');
      expect(await refusal(into())).toMatchObject({ code: 'backup-schema' });
    });

    it('refuses the data of another secret, with which nobody could sign in', async () => {
      const address = { ...target.address, rootSecret: 'another-secret-0123456789-0123456789' };
      expect(await refusal(restore(address, folder))).toMatchObject({ code: 'backup-secret' });
    });

    it('refuses while something is using the database', async () => {
      const guest = new Client({ connectionString: target.address.url });
      await guest.connect();
      try {
        await guest.query('begin');
        await guest.query('select from children');
        await expect(into()).rejects.toThrow(/Stop the service/);
      } finally {
        await guest.end();
      }
    });
  });

  describe('a damaged backup', () => {
    const children = fileOf('public.children');

    it.each<[string, (at: string) => void]>([
      ['a file is gone', (at) => rmSync(join(at, children))],
      ['a file is cut short', (at) => truncateSync(join(at, children), 200)],
      ['a file is empty', (at) => writeFileSync(join(at, children), '')],
      ['a file is another', (at) => cpSync(join(at, fileOf('public.codes')), join(at, children))],
      ['a file has no rows', (at) => writeFileSync(join(at, children), gzipSync(''))],
      [
        'one bit of a value is another',
        (at) => {
          const text = gunzipSync(readFileSync(join(at, children)));
          text[text.length - 3]! ^= 1;
          writeFileSync(join(at, children), gzipSync(text));
        },
      ],
      [
        'one byte of a file is another',
        (at) => {
          const bytes = readFileSync(join(at, children));
          bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
          writeFileSync(join(at, children), bytes);
        },
      ],
    ])('is refused when %s', async (_what, damage) => {
      const damaged = copy();
      damage(damaged);
      const error = await refusal(into(damaged));
      expect(error).toBeInstanceOf(InvalidError);
      expect(error.message).toContain('public.children');
    });

    it('is refused when a table that had rows has none, its checksum put right', async () => {
      const damaged = copy();
      writeFileSync(join(damaged, children), gzipSync(''));
      const empty = saved.tables.find((table) => table.rows === 0)!;
      change(damaged, (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((one) =>
          one.table === 'public.children' ? { ...one, sha256: empty.sha256 } : one,
        ),
      }));
      expect(await refusal(into(damaged))).toMatchObject({ code: 'backup-damaged' });
    });

    it('is refused when a table that had rows is left out, or everything of it put right: keys give it away', async () => {
      const without = copy();
      change(without, (manifest) => ({
        ...manifest,
        tables: manifest.tables.filter((one) => one.table !== 'public.children'),
      }));
      expect(await refusal(into(without))).toMatchObject({ code: 'backup-schema' });

      const emptied = copy();
      writeFileSync(join(emptied, children), gzipSync(''));
      const empty = saved.tables.find((table) => table.rows === 0)!;
      change(emptied, (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((one) =>
          one.table === 'public.children' ? { ...one, rows: 0, sha256: empty.sha256 } : one,
        ),
      }));
      await expect(into(emptied)).rejects.toThrow(/foreign key/);
      expect(await rowsInTarget()).toBe(0);
    });

    it('is refused when there is no manifest, or none that can be read', async () => {
      const damaged = copy();
      truncateSync(join(damaged, MANIFEST), 100);
      expect(await refusal(into(damaged))).toMatchObject({ code: 'backup-format' });
      rmSync(join(damaged, MANIFEST));
      expect(await refusal(into(damaged))).toMatchObject({ code: 'backup-missing' });
      expect(await refusal(into(join(scratch, 'nowhere')))).toMatchObject({ code: 'backup-missing' });
    });
  });
});
