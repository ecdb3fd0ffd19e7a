import { readDataRows } from '../data-files/data-file';

/** One of the ten authorities the DfE's model of 2025 finds most like a London one. */
export interface StatisticalNeighbour {
  /** DfE number of the London authority. */
  readonly boroughId: number;
  /** 1 is the most alike. */
  readonly rank: number;
  /** DfE number of the neighbour, in London or outside it. */
  readonly neighbour: number;
  readonly neighbourName: string;
  /** "Very close" to "Not close", in the DfE's words. */
  readonly closeness: string;
}

export const readStatisticalNeighbours = (): StatisticalNeighbour[] =>
  readDataRows('statistical-neighbours-2025.csv').map((row) => ({
    boroughId: Number(row['authority']),
    rank: Number(row['rank']),
    neighbour: Number(row['neighbour']),
    neighbourName: row['neighbour_name'] ?? '',
    closeness: row['closeness'] ?? '',
  }));
