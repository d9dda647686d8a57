#pragma once

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/torch.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

/// A GPU for machines without one, as LibTorch sees it: the device "cuda:0". Its tensors lie in ordinary memory, and
/// every operation on them is carried out by the processor, but like a real GPU it refuses tensors and random
/// generators of another device (numbers without dimensions excepted). So whole trainings run on it, with true figures,
/// and whatever lies on the wrong device throws. It says nothing of CUDA's own kernels and their speed. For one file of
/// a program only, and for a LibTorch without CUDA.
namespace simulated {

inline const c10::Device kGpu(c10::DeviceType::CUDA, 0);

/// Whether it computes with bfloat16, as newer ones do.
inline bool hasBfloat16 = false;
/// Operations so far.
inline std::atomic<std::int64_t> operations = 0;

/// Its one stream is always done.
class Guard : public c10::impl::DeviceGuardImplInterface {
   public:
    c10::DeviceType type() const override { return kGpu.type(); }
    c10::Device exchangeDevice(c10::Device) const override { return kGpu; }
    c10::Device getDevice() const override { return kGpu; }
    void setDevice(c10::Device) const override {}
    void uncheckedSetDevice(c10::Device) const noexcept override {}
    c10::Stream getStream(c10::Device) const noexcept override { return c10::Stream(c10::Stream::DEFAULT, kGpu); }
    c10::Stream exchangeStream(c10::Stream stream) const noexcept override { return stream; }
    c10::DeviceIndex deviceCount() const noexcept override { return 1; }
    void record(void**, const c10::Stream&, const c10::DeviceIndex, const c10::EventFlag) const override {}
    void block(void*, const c10::Stream&) const override {}
    bool queryEvent(void*) const override { return true; }
    bool queryStream(const c10::Stream&) const override { return true; }
    void synchronizeStream(const c10::Stream&) const override {}
};

/// The processor's, under another name; its state is a little longer, since no kind of device reads another's.
class Generator : public c10::GeneratorImpl {
   public:
    explicit Generator(at::Generator inner)
        : GeneratorImpl(kGpu, c10::DispatchKeySet(c10::DispatchKey::CUDA)), inner_(std::move(inner)) {}

    const at::Generator& inner() const { return inner_; }
    void set_current_seed(std::uint64_t seed) override { inner_.set_current_seed(seed); }
    std::uint64_t current_seed() const override { return inner_.current_seed(); }
    std::uint64_t seed() override { return inner_.seed(); }
    void set_state(const c10::TensorImpl& state) override {
        const auto bytes =
            at::Tensor(c10::intrusive_ptr<c10::TensorImpl>::reclaim_copy(const_cast<c10::TensorImpl*>(&state)));
        TORCH_CHECK(bytes.numel() > kMore, "This is no state of a simulated GPU's generator.");
        inner_.set_state(bytes.narrow(0, 0, bytes.numel() - kMore).clone());
    }
    c10::intrusive_ptr<c10::TensorImpl> get_state() const override {
        return at::constant_pad_nd(inner_.get_state(), {0, kMore}).getIntrusivePtr();
    }
    // LibTorch 2 has these besides.
    virtual void set_offset(std::uint64_t) {}
    virtual std::uint64_t get_offset() const { return 0; }

   private:
    static constexpr std::int64_t kMore = 8;  // bytes

    Generator* clone_impl() const override { return new Generator(inner_.clone()); }

    at::Generator inner_;
};

inline const at::Generator& defaultGenerator() {
    static const at::Generator generator =
        at::make_generator<Generator>(at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{0}));
    return generator;
}

/// The same memory, seen from `device`.
inline at::Tensor seenFrom(c10::Device device, const at::Tensor& tensor) {
    auto* kept = new c10::Storage(tensor.storage());
    c10::DataPtr memory(
        const_cast<void*>(static_cast<const void*>(kept->data())), kept,
        [](void* storage) { delete static_cast<c10::Storage*>(storage); }, device);
    c10::Storage storage(c10::Storage::use_byte_size_t(), kept->nbytes(), std::move(memory), c10::GetCPUAllocator(),
                         /*resizable=*/true);
    const auto key = device.is_cpu() ? c10::DispatchKey::CPU : c10::DispatchKey::CUDA;
    at::Tensor seen =
        at::detail::make_tensor<c10::TensorImpl>(std::move(storage), c10::DispatchKeySet(key), tensor.dtype());
    seen.unsafeGetTensorImpl()->set_sizes_and_strides(tensor.sizes(), tensor.strides(), tensor.storage_offset());
    return seen;
}

/// `base` with the shape of `view`, which lies in the same memory.
inline at::Tensor viewOf(const at::Tensor& base, const at::Tensor& view) {
    at::Tensor result = at::detail::make_tensor<c10::TensorImpl>(c10::TensorImpl::VIEW, c10::Storage(base.storage()),
                                                                 base.key_set(), view.dtype());
    result.unsafeGetTensorImpl()->set_sizes_and_strides(view.sizes(), view.strides(), view.storage_offset());
    return result;
}

/// What an operation wrote into `target`, which it may have made larger.
inline at::Tensor written(const at::Tensor& target, const at::Tensor& result) {
    c10::TensorImpl* inner = target.unsafeGetTensorImpl();
    if (target.storage().data() != result.storage().data())
        inner->set_storage_keep_dtype(seenFrom(kGpu, result).storage());
    inner->set_sizes_and_strides(result.sizes(), result.strides(), result.storage_offset());
    return target;
}

/// `change` on a tensor or on each of a list.
template <typename Change>
void changeTensors(c10::IValue& value, const Change& change) {
    if (value.isTensor()) {
        const at::Tensor tensor = value.toTensor();
        if (tensor.defined()) value = change(tensor);
    } else if (value.isTensorList()) {
        c10::List<at::Tensor> list;
        for (const at::Tensor& tensor : value.toTensorVector()) list.push_back(change(tensor));
        value = list;
    }
}

/// Any operation of LibTorch.
inline void compute(const c10::OperatorHandle& operation, torch::jit::Stack* stack) {
    ++operations;
    const c10::FunctionSchema& schema = operation.schema();
    const std::size_t count = schema.arguments().size();
    const std::vector<c10::IValue> asked(stack->end() - static_cast<std::ptrdiff_t>(count), stack->end());
    const bool goesBetweenDevices = schema.name() == "aten::copy_";
    std::vector<c10::IValue> given = asked;
    for (c10::IValue& value : given) {
        changeTensors(value, [&](const at::Tensor& tensor) {
            if (tensor.is_cuda()) return seenFrom(c10::kCPU, tensor);
            TORCH_CHECK(goesBetweenDevices || tensor.dim() == 0, schema.name(), " got a tensor of another device.");
            return tensor;
        });
        if (value.isDevice()) value = c10::Device(c10::kCPU);
        if (!value.isGenerator()) continue;
        const at::Generator generator = value.toGenerator();
        TORCH_CHECK(generator.device() == kGpu, schema.name(), " got a random generator of another device.");
        value = static_cast<const Generator*>(generator.unsafeGetGeneratorImpl())->inner();
    }
    // `given` outlives the call: LibTorch 1.13 hands back what it has let go of.
    std::copy(given.begin(), given.end(), stack->end() - static_cast<std::ptrdiff_t>(count));
    operation.callBoxed(stack);

    const std::size_t first = stack->size() - schema.returns().size();
    for (std::size_t i = 0; i < schema.returns().size(); ++i) {
        const c10::AliasInfo* alias = schema.returns()[i].alias_info();
        const at::Tensor* base = nullptr;  // the argument that the result is, or lies in
        for (std::size_t k = 0; alias != nullptr && k < count; ++k) {
            const c10::AliasInfo* own = schema.arguments()[k].alias_info();
            if (own != nullptr && own->beforeSets() == alias->beforeSets() && asked[k].isTensor())
                base = &asked[k].toTensor();
        }
        changeTensors((*stack)[first + i], [&](const at::Tensor& result) {
            if (base == nullptr) return seenFrom(kGpu, result);
            return alias->isWrite() ? written(*base, result) : viewOf(*base, result);
        });
    }
}

}  // namespace simulated

namespace at {

// LibTorch looks for this name.
struct CUDAHooks : CUDAHooksInterface {
    explicit CUDAHooks(CUDAHooksArgs) {}
    bool hasCUDA() const override { return true; }
    bool supportsBFloat16ConvolutionWithCuDNNv8() const override { return simulated::hasBfloat16; }
    bool hasPrimaryContext(c10::DeviceIndex) const { return true; }
    bool hasPrimaryContext(std::int64_t) const { return true; }
    // Under the names of LibTorch 1.13 and of 2.
    void initCUDA() const {}
    void init() const {}
    int getNumGPUs() const { return 1; }
    c10::DeviceIndex deviceCount() const { return 1; }
    const Generator& getDefaultCUDAGenerator(c10::DeviceIndex = -1) const { return simulated::defaultGenerator(); }
    const Generator& getDefaultGenerator(c10::DeviceIndex = -1) const { return simulated::defaultGenerator(); }
};
REGISTER_CUDA_HOOKS(CUDAHooks)

}  // namespace at

namespace c10::impl {
using SimulatedGuard = simulated::Guard;
C10_REGISTER_GUARD_IMPL(CUDA, SimulatedGuard)
}  // namespace c10::impl

TORCH_LIBRARY_IMPL(_, CUDA, library) {
    library.fallback(torch::CppFunction::makeFromBoxedFunction<&simulated::compute>());
}
TORCH_LIBRARY_IMPL(aten, CUDA, library) {
    // For these LibTorch would ask for CUDA's own kernels.
    for (const char* name : {"copy_", "convolution", "convolution_backward"})
        library.impl(name, torch::CppFunction::makeFromBoxedFunction<&simulated::compute>());
}
