import { readList } from './read-list';
import { bundledList } from './bundled-list';
import { ReadList } from './listed-setting';

const HEADING = [
  'Web link', 'URN', 'Provision type', 'Registration date', 'Registration status', 'Name', 'Postcode',
  'Government Office Region', 'Local authority', 'Sector', 'Places', "Short-break-only children's home",
  "Multi-building children's home", 'Organisation name',
]; // prettier-ignore

const HOME = [
  'Page', 'sc123456', "Children's Home", '2021-01-08 00:00:00', 'Active', 'REDACTED', 'REDACTED', 'South East', 'Kent',
  'Private', '4', '', 'Y', 'Alder  Care ',
]; // prettier-ignore

const listOf = (...rows: readonly (readonly string[])[]): ReadList =>
  readList({ heading: HEADING, rows: rows.map((cells, at) => ({ row: at + 2, cells })) });

const changed = (changes: Readonly<Record<string, string>>): string[] =>
  HOME.map((cell, at) => changes[HEADING[at]!] ?? cell);

describe('a list of settings', () => {
  it('is read with its columns under their headings, without what is redacted', () => {
    expect(listOf(HOME)).toEqual({
      problems: [],
      settings: [
        {
          urn: 'SC123456',
          name: null,
          provisionType: "Children's home",
          status: 'Active',
          registeredOn: '2021-01-08',
          sector: 'Private',
          localAuthority: 'Kent',
          region: 'South East',
          places: 4,
          shortBreaksOnly: false,
          multiBuilding: true,
          organisation: 'Alder Care',
        },
      ],
    });
  });

  it('may have its columns in another order, under other headings, with fewer of them', () => {
    const { settings, problems } = readList({
      heading: ['local_authority', 'STATUS', 'urn', 'provision_type', 'registration_date'],
      rows: [{ row: 2, cells: ['Kent', 'Active', '1234567', 'Other', '08/01/2021'] }],
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual([
      {
        urn: '1234567',
        name: null,
        provisionType: 'Other',
        status: 'Active',
        localAuthority: 'Kent',
        registeredOn: '2021-01-08',
        organisation: null,
      },
    ]);
  });

  it('names each problem by row and column, and takes nothing of such a row', () => {
    const { settings, problems } = listOf(
      changed({ URN: '12345' }),
      changed({ URN: '1234567', Places: 'four', 'Registration date': '31/02/2021' }),
      changed({ URN: '1234568', 'Local authority': '' }),
      changed({ URN: '1234569' }),
      changed({ URN: '1234569' }),
    );
    expect(settings.map(({ urn }) => urn)).toEqual(['1234569']);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'URN'],
      [3, 'Registration date'],
      [3, 'Places'],
      [4, 'Local authority'],
      [6, 'URN'],
    ]);
    expect(problems[0]!.message).toBe('Row 2: URN must be 7 figures, or SC and 6 figures.');
    expect(problems[4]!.message).toContain('is the same as in row 5');
  });

  it('says which of the columns it needs are missing, and when it has no rows', () => {
    const { problems } = readList({ heading: ['URN', 'Name'], rows: [] });
    expect(problems.map(({ column }) => column)).toEqual([
      'Provision type',
      'Registration status',
      'Local authority',
    ]);
    expect(listOf().problems).toEqual([
      { row: null, column: 'URN', message: 'The list has no rows under its heading.' },
    ]);
  });

  it('that comes with the service is sound', () => {
    const { settings, asAt } = bundledList();
    expect(asAt).toBe('2023-03-31');
    expect(settings).toHaveLength(3_812);
    expect(settings.filter(({ provisionType }) => provisionType === "Children's home")).toHaveLength(3_050);
    expect(settings.filter(({ status }) => status === 'Suspended')).toHaveLength(8);
    expect(settings.filter(({ name }) => name !== null)).toEqual([]);
  });
});
