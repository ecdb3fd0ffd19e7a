import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { loadDirectoryFor } from '@lib/reference-data/postcodes/directory-for';
import { loadPostcodeDirectory } from '@lib/reference-data/postcodes/load-postcode-directory';
import { TestDatabase } from '@test/support/test-database';

/** Made-up rows in the layout of the ONS Postcode Directory. */
const HEADER =
  'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind';
const line = (
  postcode: string,
  easting: number | '',
  northing: number | '',
  laua: string,
  oscty = '',
  doterm = '',
) =>
  `"x","x","${postcode}","198001","${doterm}","${oscty}","","${laua}","","","0","${easting}","${northing}","1"`;

const FIRST = [
  HEADER,
  line('BR1 3UH', 540_500, 169_500, 'E09000006'),
  line('BR1 3UJ', 540_700, 169_700, 'E09000006'),
  line('BR1 3ZZ', 100_000, 100_000, 'E09000006', '', '201906'),
  line('SE9 2AA', 543_000, 172_000, 'E09000006'),
  line('SE9 2AB', 543_200, 172_200, 'E09000011'),
  line('DA1 1DR', 554_000, 174_000, 'E07000107', 'E10000016'),
  line('E99 9XX', 530_000, 180_000, 'E09000030', '', '200001'),
  line('BT1 1AA', 333_500, 374_500, 'N09000003'),
  line('JE2 3AB', '', '', 'L99999999'),
];

let database: TestDatabase;
let loader: UnitOfWork;
let job: UnitOfWork;
let folder: string;

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\r\n'));
  return path;
};
const load = (path: string, version = 'May 2026') =>
  loader.run(SYSTEM, (tx) => loadPostcodeDirectory(tx, { path, version }));
const find = (...postcodes: string[]) =>
  job.run(SYSTEM, async (tx) => {
    const directory = await loadDirectoryFor(tx, postcodes);
    return postcodes.map((postcode) => directory.find(postcode));
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plp-postcodes-'));
  database = await TestDatabase.create();
  loader = await database.unitOfWork('migrate');
  job = await database.unitOfWork('job');
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the postcode directory', () => {
  it('knows nothing until it is loaded', async () => {
    expect(await find('BR1 3UH')).toEqual([null]);
  });

  it('keeps postcodes that have a British grid reference', async () => {
    const outcome = await load(file('may.csv', FIRST));
    expect(outcome).toMatchObject({
      name: 'postcode-directory',
      version: 'May 2026',
      rows: 7,
      changed: true,
    });
    expect(await find('br13uh', 'BT1 1AA', 'JE2 3AB', 'nonsense', '')).toEqual([
      { easting: 540_500, northing: 169_500, authority: 'E09000006', exact: true },
      null,
      null,
      null,
      null,
    ]);
  });

  it('names the county where it is the county that looks after children', async () => {
    expect(await find('DA1 1DR')).toEqual([
      { easting: 554_000, northing: 174_000, authority: 'E10000016', exact: true },
    ]);
  });

  it('falls back on the middle of the postcodes in use in the sector', async () => {
    expect(await find('BR1 3AA', 'SE9 2ZZ', 'E99 9AA', 'SW1A 1AA')).toEqual([
      { easting: 540_600, northing: 169_600, authority: 'E09000006', exact: false },
      { easting: 543_100, northing: 172_100, authority: null, exact: false },
      { easting: 530_000, northing: 180_000, authority: 'E09000030', exact: false },
      null,
    ]);
  });

  it('finds a postcode no longer in use, because older episodes name it', async () => {
    expect((await find('BR1 3ZZ'))[0]).toMatchObject({ easting: 100_000, exact: true });
  });

  it('does nothing with the same file again', async () => {
    expect(await load(file('again.csv', FIRST), 'May 2026 again')).toMatchObject({ rows: 7, changed: false });
  });

  it('makes way for the next edition, whatever its column names', async () => {
    const next = [
      'PCD7,PCD8,PCDS,DOINTR,DOTERM,CTY25CD,CED25CD,LAD25CD,WD25CD,PARNCP25CD,USRTYPIND,EAST1M,NORTH1M,GRIDIND',
      line('BR1 3UH', 540_501, 169_501, 'E09000006'),
      line('SE9 2AA', 543_000, 172_000, 'E09000006'),
    ];
    expect(await load(file('august.csv', next), 'August 2026')).toMatchObject({ rows: 2, changed: true });
    expect(await find('BR1 3UH', 'BR1 3UJ', 'SE9 2AB', 'DA1 1DR')).toEqual([
      { easting: 540_501, northing: 169_501, authority: 'E09000006', exact: true },
      { easting: 540_501, northing: 169_501, authority: 'E09000006', exact: false },
      { easting: 543_000, northing: 172_000, authority: 'E09000006', exact: false },
      null,
    ]);
  });

  it('is left as it was by a file that is not one', async () => {
    await expect(load(file('other.csv', ['postcode,lat,long', 'BR1 3UH,51.4,0.0']))).rejects.toThrow(
      InvalidError,
    );
    await expect(load(file('empty.csv', [HEADER]))).rejects.toThrow('no postcode with a grid reference');
    await expect(load(file('nothing.csv', []))).rejects.toThrow(InvalidError);
    expect((await find('BR1 3UH'))[0]).toMatchObject({ easting: 540_501 });
  });
});
