/**
 * As many of a list as can follow one another, beginning with the first and in the order of the list; of several as long, the
 * one whose members come soonest.
 */
export const longestChain = <One>(
  all: readonly One[],
  mayFollow: (before: One, after: One) => boolean,
): One[] => {
  const chains: One[][] = [];
  for (const [at, one] of all.entries()) {
    let best: One[] = at === 0 ? [one] : [];
    for (const chain of chains) {
      const [before, isLonger] = [chain.at(-1), chain.length >= best.length];
      if (before !== undefined && isLonger && mayFollow(before, one)) best = [...chain, one];
    }
    chains.push(best);
  }
  return chains.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
};
