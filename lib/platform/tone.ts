/** How serious something is, from nothing to say up to what stands in the way. Colour never carries it alone. */
export type Tone = 'neutral' | 'info' | 'good' | 'watch' | 'gap' | 'blocker';

/** A word or two with how serious they are: what a tag shows. */
export type TonedLabel = { label: string; tone: Tone };
