// A provider whose one resource is a file: real drift, replacement, secrets, slow and failing changes without a cloud.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type local struct{}

func (*local) Metadata(_ context.Context, _ provider.MetadataRequest, answer *provider.MetadataResponse) {
	answer.TypeName = "local"
}
func (*local) Schema(context.Context, provider.SchemaRequest, *provider.SchemaResponse)          {}
func (*local) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {}
func (*local) DataSources(context.Context) []func() datasource.DataSource                        { return nil }
func (*local) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return &file{} }}
}

type file struct{}

// content is what the resource keeps: `delay` in seconds before a change, `fail` makes every change fail.
type content struct {
	Path   types.String `tfsdk:"path"`
	Text   types.String `tfsdk:"text"`
	Secret types.String `tfsdk:"secret"`
	Delay  types.Int64  `tfsdk:"delay"`
	Fail   types.Bool   `tfsdk:"fail"`
}

func (*file) Metadata(_ context.Context, _ resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = "local_file"
}

func (*file) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	answer.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"path": schema.StringAttribute{
			Required:      true,
			PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()},
		},
		"text":   schema.StringAttribute{Required: true},
		"secret": schema.StringAttribute{Optional: true, Sensitive: true},
		"delay":  schema.Int64Attribute{Optional: true},
		"fail":   schema.BoolAttribute{Optional: true},
	}}
}

func (*file) Create(ctx context.Context, asked resource.CreateRequest, answer *resource.CreateResponse) {
	var wanted content
	answer.Diagnostics.Append(asked.Plan.Get(ctx, &wanted)...)
	if write(wanted, &answer.Diagnostics) {
		answer.Diagnostics.Append(answer.State.Set(ctx, wanted)...)
	}
}

func (*file) Update(ctx context.Context, asked resource.UpdateRequest, answer *resource.UpdateResponse) {
	var wanted content
	answer.Diagnostics.Append(asked.Plan.Get(ctx, &wanted)...)
	if write(wanted, &answer.Diagnostics) {
		answer.Diagnostics.Append(answer.State.Set(ctx, wanted)...)
	}
}

func (*file) Read(ctx context.Context, asked resource.ReadRequest, answer *resource.ReadResponse) {
	var known content
	answer.Diagnostics.Append(asked.State.Get(ctx, &known)...)
	text, err := os.ReadFile(known.Path.ValueString())
	if errors.Is(err, os.ErrNotExist) {
		answer.State.RemoveResource(ctx)
		return
	}
	if err != nil {
		answer.Diagnostics.AddError("cannot read", err.Error())
		return
	}
	known.Text = types.StringValue(string(text))
	answer.Diagnostics.Append(answer.State.Set(ctx, known)...)
}

func (*file) Delete(ctx context.Context, asked resource.DeleteRequest, answer *resource.DeleteResponse) {
	var known content
	answer.Diagnostics.Append(asked.State.Get(ctx, &known)...)
	if err := os.Remove(known.Path.ValueString()); err != nil && !errors.Is(err, os.ErrNotExist) {
		answer.Diagnostics.AddError("cannot remove", err.Error())
	}
}

func write(wanted content, problems *diag.Diagnostics) bool {
	time.Sleep(time.Duration(wanted.Delay.ValueInt64()) * time.Second)
	if wanted.Fail.ValueBool() {
		problems.AddError("AccessDenied", "the resource is told to fail")
		return false
	}
	if err := os.WriteFile(wanted.Path.ValueString(), []byte(wanted.Text.ValueString()), 0o600); err != nil {
		problems.AddError("cannot write", err.Error())
	}
	return !problems.HasError()
}

func main() {
	made := func() provider.Provider { return &local{} }
	options := providerserver.ServeOpts{Address: "example.com/local/local"}
	if err := providerserver.Serve(context.Background(), made, options); err != nil {
		log.Fatal(err)
	}
}
