// placeholder until the engine lands
namespace gainsay {}
