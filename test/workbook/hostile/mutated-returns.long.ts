import { checkMutatedReturns } from './mutated-returns';

const RUNS = 5_000;

it(`reads or refuses ${RUNS} damaged returns, and never falls over`, async () => {
  await checkMutatedReturns(RUNS);
  process.stdout.write(`damaged returns: ${RUNS} read or refused\n`);
}, 1_200_000);
