import type { Choice, ChoiceGroup } from './choices.ts';

interface ChoiceListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  /** Place of the line that Enter opens, counted through all groups. */
  readonly chosen: number;
  readonly onPoint: (at: number) => void;
  readonly onTake: (choice: Choice) => void;
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The hits under the search box. The focus stays in the box; `aria-activedescendant` tells which line is meant. */
export function ChoiceList({ id, groups, chosen, onPoint, onTake }: ChoiceListProps) {
  let at = 0;
  return (
    <div id={id} role="listbox" aria-label="查找结果" className="aj-palette-list">
      {groups.map(({ kind, title, choices }) => {
        const heading = `${id}-${kind}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={kind} role="group" aria-labelledby={heading}>
            <div id={heading} className="aj-palette-title">
              {title}
            </div>
            {choices.map((choice) => {
              const place = at++;
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the box
                <div
                  key={`${choice.kind} ${choice.id}`}
                  id={optionId(id, place)}
                  role="option"
                  aria-selected={place === chosen}
                  className="aj-palette-option"
                  onMouseMove={() => onPoint(place)}
                  onClick={() => onTake(choice)}
                >
                  <span className="aj-palette-label">{choice.label}</span>
                  <span className="aj-palette-detail">{choice.detail}</span>
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
