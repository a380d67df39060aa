// A widget inside a widget.

/** Draw another widget in this place; the kernel names it as "IPY_MODEL_…". Returns what takes it away again. */
async function nest(model, name, place) {
  const manager = model.widget_manager;
  const view = await manager.create_view(await manager.get_model(name.replace("IPY_MODEL_", "")));
  place.replaceChildren(view.el);
  return () => { view.remove(); place.replaceChildren(); };
}
