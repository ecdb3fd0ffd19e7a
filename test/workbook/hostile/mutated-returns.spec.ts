import { checkMutatedReturns } from './mutated-returns';

describe('damaged files', () => {
  it('are read or refused by name, 200 of them', async () => {
    expect.hasAssertions();
    await checkMutatedReturns(200);
  });
});
