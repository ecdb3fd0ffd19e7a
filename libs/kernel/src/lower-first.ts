/** A name within a sentence: “Foster placements” is “foster placements” there. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
