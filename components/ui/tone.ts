/** How serious something is, from nothing to say up to what stands in the way. Colour never carries it alone. */
export type Tone = 'neutral' | 'info' | 'good' | 'watch' | 'gap' | 'blocker';
