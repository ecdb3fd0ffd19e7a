import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reference data: the same for everybody and no person's. Everyone may read it; only the migration role, which
 * runs `reference-data:load`, may change it.
 */
export class ReferenceDataTables1763780500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { name, columns, meaning, meanings } of TABLES) {
      await runner.query(`create table ${name} (${columns})`);
      await runner.query(`comment on table ${name} is '${meaning}'`);
      for (const [column, text] of Object.entries(meanings)) {
        await runner.query(`comment on column ${name}.${column} is '${text}'`);
      }
      for (const statement of access(name)) await runner.query(statement);
    }
    await runner.query(
      'create index adjoining_authorities_neighbour on adjoining_authorities (neighbour_gss)',
    );
    await runner.query('create index benchmarks_area on benchmarks (area_gss, characteristic_group, year)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of TABLES.toReversed()) await runner.query(`drop table ${name}`);
  }
}

const access = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_read on ${table} for select using (true)`,
  `create policy ${table}_load on ${table} to plp_migrate using (true) with check (true)`,
  `grant select on ${table} to plp_web, plp_job, plp_stats, plp_backup`,
  `grant select, insert, update, delete on ${table} to plp_migrate`,
];

interface Table {
  readonly name: string;
  readonly meaning: string;
  readonly columns: string;
  readonly meanings: Readonly<Record<string, string>>;
}

const SYMBOL = `check (%s_symbol in ('c', 'k', 'u', 'x', 'z')), check (%s is null or %s_symbol is null)`;
const figure = (name: string): string =>
  `${name} numeric, ${name}_symbol text ${SYMBOL.replaceAll('%s', name)}`;

const TABLES: readonly Table[] = [
  {
    name: 'reference_loads',
    meaning: 'What reference data is loaded, and which edition of it',
    columns: `name text primary key, version text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      rows integer not null check (rows >= 0), loaded_at timestamptz not null default now()`,
    meanings: {
      name: 'What was loaded',
      version: 'The edition or the years it covers',
      sha256: 'Hash of the content: the same content is not loaded twice',
      rows: 'Rows it holds',
      loaded_at: 'When it was last changed',
    },
  },
  {
    name: 'codes',
    meaning: 'The code sets of the SSDA903 return, with the returns each code is valid in',
    columns: `code_set text not null, code text not null, position smallint not null, label text not null,
      label_unconfirmed boolean not null, first_year smallint, last_year smallint,
      details jsonb not null default '{}', primary key (code_set, code), check (first_year <= last_year)`,
    meanings: {
      code_set: 'Column of the return the set belongs to',
      code: 'The code as it stands in the return',
      position: 'Order within the set',
      label: 'What it means, in our words',
      label_unconfirmed: 'Whether the label could not be confirmed from the publisher',
      first_year: 'Year in which the first return with the code ends; empty when it was always there',
      last_year: 'Year in which the last return with the code ends; empty while it is valid',
      details: 'What else the rules need: group, provider, URN, age',
    },
  },
  {
    name: 'authorities',
    meaning: 'The 33 London authorities that look after children',
    columns: `borough_id smallint primary key, gss text not null unique check (gss ~ '^E09[0-9]{6}$'),
      name text not null unique, slug text not null unique, liia text not null unique,
      also_known_as text[] not null default '{}'`,
    meanings: {
      borough_id: 'DfE number of the authority, the key of a borough everywhere',
      gss: 'Government Statistical Service code',
      name: 'Name',
      slug: 'Name as it stands in addresses, commands and file names',
      liia: 'Three letters by which the London Innovation and Improvement Alliance names it',
      also_known_as: 'Other names that files use',
    },
  },
  {
    name: 'authority_groups',
    meaning: 'Groups the authorities are put in: two inner and outer Londons, sub-regions, health boards',
    columns: `"grouping" text not null, group_code text not null, position smallint not null, label text not null,
      gss text, unconfirmed boolean not null, primary key ("grouping", group_code)`,
    meanings: {
      '"grouping"': 'Way of grouping',
      group_code: 'Code of the group',
      position: 'Order in which groups are shown',
      label: 'Name of the group',
      gss: 'Area code of the publisher, where there is one',
      unconfirmed: 'Whether name or dates come from plans, not from the body itself',
    },
  },
  {
    name: 'authority_groupings',
    meaning: 'Which authority is in which group, from when to when',
    columns: `"grouping" text not null, borough_id smallint not null references authorities,
      valid_from date not null, group_code text not null, valid_to date,
      primary key ("grouping", borough_id, valid_from),
      foreign key ("grouping", group_code) references authority_groups, check (valid_from <= valid_to)`,
    meanings: {
      '"grouping"': 'Way of grouping',
      borough_id: 'DfE number of the authority',
      valid_from: 'First day of the membership',
      group_code: 'Code of the group',
      valid_to: 'Last day of the membership; empty while it lasts',
    },
  },
  {
    name: 'adjoining_authorities',
    meaning: 'Which authorities share a boundary with a London one, in London and outside it',
    columns: `borough_id smallint not null references authorities, neighbour_gss text not null,
      neighbour_name text not null, neighbour_id smallint references authorities, river boolean not null,
      primary key (borough_id, neighbour_gss)`,
    meanings: {
      borough_id: 'DfE number of the London authority',
      neighbour_gss: 'GSS code of the authority that adjoins it: county or unitary outside London',
      neighbour_name: 'Its name',
      neighbour_id: 'DfE number of the neighbour when it is in London',
      river: 'Whether the whole boundary runs down the Thames',
    },
  },
  {
    name: 'bank_holidays',
    meaning: 'Bank holidays in England, by the day they are kept on',
    columns: `day date primary key, title text not null`,
    meanings: { day: 'The day it is kept on', title: 'Name of the holiday' },
  },
  {
    name: 'benchmarks',
    meaning: 'Figures the DfE publishes for London authorities, London and England',
    columns: `dataset text not null, year smallint not null, area_gss text not null,
      characteristic_group text not null, characteristic text not null,
      ${figure('number')}, ${figure('percentage')}, ${figure('rate')},
      primary key (dataset, year, area_gss, characteristic_group, characteristic)`,
    meanings: {
      dataset: 'File the figure comes from',
      year: 'Year in which the collection ends',
      area_gss: 'Area the figure is for',
      characteristic_group: 'Group of characteristics, in the words of the publisher',
      characteristic: 'Characteristic, in the words of the publisher',
      number: 'How many; empty where the publisher gives a symbol or no such column',
      number_symbol: 'c suppressed, k rounds to zero, u low reliability, x not available, z not applicable',
      percentage: 'Per cent; empty as above',
      percentage_symbol: 'As for number_symbol',
      rate: 'Per 10,000 children aged 0 to 17; empty as above',
      rate_symbol: 'As for number_symbol',
    },
  },
  {
    name: 'statistical_neighbours',
    meaning: 'The ten authorities the DfE finds most like each London one',
    columns: `borough_id smallint not null, rank smallint not null check (rank between 1 and 10),
      neighbour_number smallint not null, neighbour_name text not null, closeness text not null,
      primary key (borough_id, rank)`,
    meanings: {
      borough_id: 'DfE number of the London authority',
      rank: '1 is the most alike',
      neighbour_number: 'DfE number of the neighbour, in London or outside it',
      neighbour_name: 'Its name',
      closeness: 'How alike, in the words of the DfE',
    },
  },
  {
    name: 'postcodes',
    meaning:
      'ONS Postcode Directory: where a postcode is; used to work out distances before a postcode is cut',
    columns: `postcode text primary key, easting integer not null, northing integer not null, authority_gss text`,
    meanings: {
      postcode: 'Postcode with one space, in use or not',
      easting: 'Metres east, British National Grid',
      northing: 'Metres north, British National Grid',
      authority_gss:
        'GSS code of the authority that looks after children there: the county where there is one',
    },
  },
  {
    name: 'postcode_sectors',
    meaning: 'Centroids of postcode sectors, for a postcode the directory does not know',
    columns: `sector text primary key, easting integer not null, northing integer not null, authority_gss text`,
    meanings: {
      sector: 'Postcode without its last two letters',
      easting: 'Metres east of the middle of its postcodes, British National Grid',
      northing: 'Metres north of the middle of its postcodes, British National Grid',
      authority_gss: 'GSS code of the one authority it lies in; empty when it straddles',
    },
  },
];
