import { TestDatabase } from '@test/support/test-database';
import { DatabaseMatrix, MATRIX_ROLES } from './database-matrix';

describe('the database matrix', () => {
  let database: TestDatabase;
  let matrix: DatabaseMatrix;

  beforeAll(async () => {
    database = await TestDatabase.create();
    matrix = await DatabaseMatrix.open(database);
  });
  afterAll(async () => {
    await matrix.close();
    await database.close();
  });

  it('finds the tables it is to probe', () => {
    expect(matrix.tables.length).toBeGreaterThanOrEqual(12);
  });

  it.each(MATRIX_ROLES)('shows %s no row of another borough, whatever it claims', async (role) => {
    expect(await matrix.leaks(role)).toEqual([]);
  });

  it.each(MATRIX_ROLES)('lets %s write nothing into another borough', async (role) => {
    expect(await matrix.intrusions(role)).toEqual([]);
  });

  it('shows a borough its own rows: the probe itself works', async () => {
    expect(await matrix.blindSpots()).toEqual([]);
  });
});
