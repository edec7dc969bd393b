export interface MenuItem {
  readonly label?: string;
  readonly id?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** A native menu as the items it was built from. An item that would do nothing is refused. */
export class StubMenu {
  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[]) {
    this.items = items;
    for (const item of this.entries()) {
      if (!item.role && !item.click) throw new Error(`electron stub: menu item ${item.label} does nothing`);
    }
  }

  /** Every item that can be chosen, at any depth. */
  entries(): readonly MenuItem[] {
    const leaves = (items: readonly MenuItem[]): readonly MenuItem[] =>
      items.flatMap((item) =>
        item.submenu ? leaves(item.submenu) : item.type === 'separator' ? [] : [item],
      );
    return leaves(this.items);
  }

  click(label: string): void {
    const item = this.entries().find((entry) => entry.label === label);
    if (!item?.click) throw new Error(`no menu item ${label}`);
    item.click();
  }
}
