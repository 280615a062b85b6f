import { type ReactNode, useId } from 'react';

type TableFrameProps = {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  id?: string;
  narrow?: 'scroll' | 'stack';
  /** A matrix: scrolls within its own frame both ways, first column and headings stay in view. */
  isMatrix?: boolean;
  /** A matrix of few enough columns to stand whole on a wide screen, where its headings follow the page instead. */
  isWholeWhenWide?: boolean;
  children: ReactNode;
};

/** Caption, scrolling and keyboard access around the thead and tbody of a table of any shape. */
export function TableFrame(props: TableFrameProps) {
  const { caption, isCaptionHidden, id, narrow = 'scroll', isMatrix, isWholeWhenWide, children } = props;
  const captionId = useId();
  const kind = isMatrix ? 'table-matrix' : narrow === 'stack' ? 'table-stack' : '';
  const table = (
    <table id={id} className={`table ${kind}`} role={narrow === 'stack' ? 'table' : undefined}>
      <caption id={captionId} className={isCaptionHidden ? 'sr-only' : undefined}>
        {caption}
      </caption>
      {children}
    </table>
  );
  if (narrow === 'stack') return table;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is no landmark, of which a page would have too many
    <div
      role="group"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={`table-scroll ${isMatrix ? 'matrix-scroll' : ''} ${isWholeWhenWide ? 'matrix-whole' : ''}`}
    >
      {table}
    </div>
  );
}
